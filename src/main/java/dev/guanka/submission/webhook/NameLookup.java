package dev.guanka.submission.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds a host's addresses; a test's answers differ from one call to the next. */
@FunctionalInterface
public interface NameLookup {

  InetAddress[] addresses(String host) throws UnknownHostException;
}
