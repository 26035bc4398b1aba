package dev.guanka.web.inbox;

import dev.guanka.process.CaseFile;
import dev.guanka.process.Refusal;
import dev.guanka.rules.Report;
import dev.guanka.rules.source.PackageFile;
import dev.guanka.store.Decisions;
import dev.guanka.store.Packages;
import dev.guanka.store.Revisions;
import dev.guanka.submission.Submission;
import dev.guanka.web.code.CodeBlock;
import dev.guanka.web.code.CodeText;
import dev.guanka.web.code.LineDiff;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The code of a case: one file with the lines of its findings lit, or what changed in it. */
@Component
class CaseCode {

  private final Packages packages;
  private final Revisions revisions;
  private final Decisions decisions;

  CaseCode(Packages packages, Revisions revisions, Decisions decisions) {
    this.packages = packages;
    this.revisions = revisions;
    this.decisions = decisions;
  }

  Changes changes(Submission submission) {
    var now = packages.files(revisions.latest(submission.id()).packageSha256());
    return decisions
        .before(submission.appId(), submission.id(), submission.revision())
        .map(since -> Changes.of(since, packages.files(since.packageSha256()), now))
        .orElseGet(() -> Changes.of(null, List.of(), now));
  }

  /** The file in which the first finding lies, or null. */
  static String firstPlace(Report report) {
    return report == null
        ? null
        : report.findings().stream()
            .map(item -> item.finding().file())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  CodeBlock file(CaseFile file, String path) {
    PackageFile found = file(changes(file.submission()), path);
    return text(found).whole(lit(file.report(), path));
  }

  CodeBlock diff(CaseFile file, String path) {
    Changes changes = changes(file.submission());
    PackageFile now = changes.now().get(path);
    PackageFile then = changes.then().get(path);
    file(changes, path);
    return new CodeBlock(path, CodeBlock.kindOf(path), LineDiff.of(lines(then), lines(now)));
  }

  private static PackageFile file(Changes changes, String path) {
    return changes.file(path).orElseThrow(Refusal::notFound);
  }

  private List<String> lines(PackageFile file) {
    return file == null ? List.of() : text(file).lines();
  }

  private CodeText text(PackageFile file) {
    return new CodeText(file.path(), packages.bytes(file.sha256()).orElseThrow());
  }

  private static Set<Integer> lit(Report report, String path) {
    return report == null
        ? Set.of()
        : report.findings().stream()
            .map(Report.Item::finding)
            .filter(finding -> path.equals(finding.file()))
            .map(finding -> finding.line())
            .collect(Collectors.toSet());
  }
}
