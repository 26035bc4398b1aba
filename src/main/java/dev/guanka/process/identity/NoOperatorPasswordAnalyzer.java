package dev.guanka.process.identity;

import dev.guanka.rules.Lang;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what to set, in both languages, instead of a page of stack trace. */
final class NoOperatorPasswordAnalyzer extends AbstractFailureAnalyzer<NoOperatorPassword> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, NoOperatorPassword cause) {
    return new FailureAnalysis(cause.text().in(Lang.ZH), cause.text().in(Lang.EN), cause);
  }
}
