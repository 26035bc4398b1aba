package dev.guanka.outbox.webhook;

import dev.guanka.submission.webhook.Fault;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Names what went wrong, in words that a subscriber can act on. */
final class Faults {

  private Faults() {}

  static Fault of(IOException trouble) {
    if (trouble instanceof CheckedNames.Refused) {
      return Fault.TARGET_REFUSED;
    }
    if (trouble instanceof UnknownHostException) {
      return Fault.UNKNOWN_HOST;
    }
    if (trouble instanceof SSLException) {
      return Fault.TLS;
    }
    if (trouble instanceof ConnectTimeoutException || trouble instanceof HttpHostConnectException) {
      return Fault.NO_CONNECTION;
    }
    if (trouble instanceof MessageConstraintException) {
      return Fault.BAD_ANSWER;
    }
    boolean late = trouble instanceof InterruptedIOException;
    return late ? Fault.TIMEOUT : answerOf(trouble);
  }

  private static Fault answerOf(IOException trouble) {
    boolean none = trouble instanceof NoHttpResponseException;
    return none || trouble instanceof java.net.SocketException
        ? Fault.NO_CONNECTION
        : Fault.BAD_ANSWER;
  }
}
