package dev.guanka.store.embedded;

import dev.guanka.rules.Lang;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the reason alone, in both languages, instead of a page of stack trace. */
final class CannotStartDatabaseAnalyzer extends AbstractFailureAnalyzer<CannotStartDatabase> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, CannotStartDatabase cause) {
    return new FailureAnalysis(cause.text().in(Lang.ZH), cause.text().in(Lang.EN), cause);
  }
}
