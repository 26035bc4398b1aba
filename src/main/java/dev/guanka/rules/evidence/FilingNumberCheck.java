package dev.guanka.rules.evidence;

import static dev.guanka.rules.evidence.CheckResult.Result.FAIL;
import static dev.guanka.rules.evidence.CheckResult.Result.PASS;
import static dev.guanka.rules.evidence.CheckResult.Result.UNKNOWN;

import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.CheckResult.Check;
import dev.guanka.rules.evidence.CheckResult.Result;
import dev.guanka.rules.evidence.Filings.Form;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Looks at a filing number's form: which register it belongs to, and what is wrong by name. */
final class FilingNumberCheck {

  private static final int CENTURY = 100;
  private final Filings filings;
  private final Areas areas;

  FilingNumberCheck(Filings filings, Areas areas) {
    this.filings = filings;
    this.areas = areas;
  }

  CheckResult check(EvidenceItem item, LocalDate day) {
    String number = item.filingNumber();
    if (item.filingType() == FilingType.REGISTRATION) {
      return answer(
          UNKNOWN,
          "登记（上线）编号没有已知的固定格式，由人工核对",
          "Registration numbers have no established form; a person looks");
    }
    Optional<Form> form = filings.form(number);
    if (form.isEmpty()) {
      return unknownForm(number);
    }
    if (item.filingType() != null && item.filingType() != form.get().type()) {
      Text name = form.get().name();
      return answer(
          FAIL, "填的类型与编号不符：这是" + name.zh(), "The type does not fit: this is a " + name.en());
    }
    return structure(form.get(), number, day);
  }

  private CheckResult unknownForm(String number) {
    String examples = filings.examples();
    Text what =
        filings.mistaken(number).orElse(new Text("不是已知形式的备案号", "no filing number of a known form"));
    return answer(
        FAIL,
        "这是" + what.zh() + "。应如 " + examples,
        "This is " + what.en() + ". Expected, for example, " + examples);
  }

  private CheckResult structure(Form form, String number, LocalDate day) {
    String digits = form.digits(Filings.plain(number));
    return digits == null
        ? right(form, new Text("", ""))
        : form.structure().has("areaDigits")
            ? numbered(form, digits, day)
            : dated(form, digits, day);
  }

  private CheckResult numbered(Form form, String digits, LocalDate day) {
    Optional<Text> area = areas.name(digits);
    if (area.isEmpty()) {
      String code = digits.substring(0, 4);
      return answer(
          FAIL,
          "前四位 " + code + " 不是省、地两级的行政区划代码",
          "The first four digits, " + code + ", are no area's code of province and city");
    }
    int at = form.structure().get("yearAt").intValue();
    int year = Integer.parseInt(digits.substring(at, at + 2));
    int first = form.structure().get("firstYear").intValue();
    if (year < first || year > day.getYear() % CENTURY) {
      return answer(
          FAIL,
          "第 " + (at + 1) + "、" + (at + 2) + " 位的年份 " + year + " 不合理",
          "The year in digits " + (at + 1) + " and " + (at + 2) + ", " + year + ", cannot be");
    }
    return right(form, new Text("，" + area.get().zh(), ", " + area.get().en()));
  }

  /** A number that holds the day on which it was given. */
  private static CheckResult dated(Form form, String digits, LocalDate day) {
    try {
      LocalDate given = LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
      int first = form.structure().get("firstYear").intValue();
      if (!given.isAfter(day) && given.getYear() % CENTURY >= first) {
        return right(form, new Text("，" + given, ", " + given));
      }
    } catch (DateTimeParseException noDay) {
      // told below, like a day that cannot be
    }
    return answer(
        FAIL, "编号中的日期 " + digits + " 不合理", "The date in the number, " + digits + ", cannot be");
  }

  private static CheckResult right(Form form, Text more) {
    Text name = form.name();
    return answer(
        PASS, "形式正确：" + name.zh() + more.zh(), "The form is right: " + name.en() + more.en());
  }

  private static CheckResult answer(Result result, String zh, String en) {
    return new CheckResult(Check.FILING_NUMBER, result, new Text(zh, en));
  }
}
