package dev.guanka.submission.notice;

import java.util.List;

/** Knows who is told by e-mail; asked by a room that may not know the people themselves. */
public interface Recipients {

  /** The addresses, each once; none where nobody concerned has one. */
  List<String> of(Notice notice);
}
