package dev.guanka.rules.pack;

import dev.guanka.rules.Text;

/**
 * One thing that is wrong with a rule pack, at its place.
 *
 * @param file name inside the pack's folder
 * @param line 1-based, 0 where unknown
 * @param pointer JSON pointer inside the file
 */
public record PackProblem(String file, int line, String pointer, Text message) {

  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + " " + pointer + " " + message.en();
  }
}
