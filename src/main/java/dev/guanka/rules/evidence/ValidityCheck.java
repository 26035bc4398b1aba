package dev.guanka.rules.evidence;

import static dev.guanka.rules.evidence.CheckResult.Result.FAIL;
import static dev.guanka.rules.evidence.CheckResult.Result.PASS;
import static dev.guanka.rules.evidence.CheckResult.Result.UNKNOWN;

import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.CheckResult.Check;
import dev.guanka.rules.evidence.CheckResult.Result;
import java.time.LocalDate;

/** Looks whether a document is in force on a day. */
final class ValidityCheck {

  private ValidityCheck() {}

  static CheckResult check(EvidenceItem item, LocalDate day) {
    if (item.issuedOn() != null && item.issuedOn().isAfter(day)) {
      return answer(FAIL, "签发日期在今天之后", "The date of issue is in the future");
    }
    if (item.issuedOn() != null
        && item.expiresOn() != null
        && item.expiresOn().isBefore(item.issuedOn())) {
      return answer(FAIL, "到期日早于签发日", "It expires before it was issued");
    }
    if (item.expiresOn() == null) {
      return answer(UNKNOWN, "没有写明到期日，由人工核对", "No date of expiry is given; a person looks");
    }
    return item.validOn(day)
        ? answer(PASS, "有效期至 " + item.expiresOn(), "Valid until " + item.expiresOn())
        : answer(FAIL, "已于 " + item.expiresOn() + " 到期", "Expired on " + item.expiresOn());
  }

  private static CheckResult answer(Result result, String zh, String en) {
    return new CheckResult(Check.VALIDITY, result, new Text(zh, en));
  }
}
