package dev.guanka.rules.category;

import dev.guanka.rules.Confidence;
import dev.guanka.rules.Declaration;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.EvidenceKind;
import dev.guanka.rules.Finding;
import dev.guanka.rules.Standing;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Text;
import dev.guanka.rules.scan.LabelPlace;
import dev.guanka.rules.scan.ScanNote;
import dev.guanka.rules.scan.ScanResult;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scans and declarations that read as nouns. */
public final class Samples {

  public static final String QA = "深度合成/AI问答";
  public static final String TEXT = "TEXT_SYNTHESIS";

  private Samples() {}

  public static Finding aConclusiveCall() {
    return finding(
        Confidence.CONCLUSIVE, EvidenceKind.REQUEST_URL, "pages/chat/chat.js", 42, "moonshot");
  }

  public static Finding words(String file) {
    return finding(Confidence.STRONG, EvidenceKind.UI_TEXT, file, 3, null);
  }

  public static Finding finding(
      Confidence confidence, EvidenceKind kind, String file, int line, String provider) {
    return new Finding(
        "signal-" + kind.name().toLowerCase(),
        TEXT,
        confidence,
        kind,
        file,
        line,
        11,
        "url: 'https://api.moonshot.cn/v1/chat/completions'",
        new Text("请求大模型接口", "requests a language model"),
        "print-" + kind + "-" + file + "-" + line,
        provider,
        provider == null ? null : Deployment.THIRD_PARTY_API,
        true,
        List.of(),
        List.of("DS-17-1-1"),
        List.of(),
        "");
  }

  public static Finding unreachable(Finding f) {
    return new Finding(
        f.rule(),
        f.capability(),
        f.confidence(),
        f.kind(),
        f.file(),
        f.line(),
        f.column(),
        f.excerpt(),
        f.message(),
        f.fingerprint(),
        f.provider(),
        f.deployment(),
        false,
        f.counterEvidence(),
        f.legalBasis(),
        f.related(),
        f.context());
  }

  public static Finding of(String capability, Finding f) {
    return new Finding(
        f.rule(),
        capability,
        f.confidence(),
        f.kind(),
        f.file(),
        f.line(),
        f.column(),
        f.excerpt(),
        f.message(),
        capability + f.fingerprint(),
        null,
        null,
        f.reachable(),
        f.counterEvidence(),
        f.legalBasis(),
        f.related(),
        f.context());
  }

  public static ScanResult scan(Finding... findings) {
    return scan(List.of(), findings);
  }

  public static ScanResult labelled(Finding... findings) {
    LabelPlace label = new LabelPlace("pages/chat/chat", TEXT, "pages/chat/chat.wxml", 9, "AI生成");
    return new ScanResult("aa", "v", List.of(findings), List.of(label), List.of());
  }

  public static ScanResult scan(List<ScanNote> notes, Finding... findings) {
    return new ScanResult("aa", "v", List.of(findings), List.of(), notes);
  }

  public static Declaration by(SubjectType subject, String... categories) {
    return new Declaration(
        "wx0123456789abcdef",
        "样例",
        "1.0.0",
        subject == null ? null : new Declaration.Subject(subject, "样例有限公司"),
        List.of(categories),
        List.of(),
        null);
  }

  public static Declaration using(
      Declaration d, String provider, Deployment deployment, String capability) {
    return new Declaration(
        d.appId(),
        d.appName(),
        d.version(),
        d.subject(),
        d.categories(),
        List.of(new Declaration.AiService(provider, deployment, capability)),
        d.review());
  }

  public static Standing granted(String... categories) {
    return new Standing(Set.of(categories), Map.of(), null);
  }
}
