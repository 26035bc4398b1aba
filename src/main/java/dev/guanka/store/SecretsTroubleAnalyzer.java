package dev.guanka.store;

import dev.guanka.rules.Lang;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what to set, in both languages, instead of a page of stack trace. */
final class SecretsTroubleAnalyzer extends AbstractFailureAnalyzer<SecretsTrouble> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, SecretsTrouble cause) {
    return new FailureAnalysis(cause.text().in(Lang.ZH), cause.text().in(Lang.EN), cause);
  }
}
