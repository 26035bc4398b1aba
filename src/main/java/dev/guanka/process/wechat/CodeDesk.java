package dev.guanka.process.wechat;

import dev.guanka.process.Refusal;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Declaration;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.PackageSnapshot;
import dev.guanka.rules.source.manifest.Manifest;
import dev.guanka.store.Apps;
import dev.guanka.store.Packages;
import dev.guanka.store.wechat.AppUploads;
import dev.guanka.submission.wechat.AppCode;
import dev.guanka.submission.wechat.AppUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes packages in for this door, and makes the last one the code under review. */
@Component
public class CodeDesk {

  private final Apps apps;
  private final Packages packages;
  private final AppUploads uploads;

  CodeDesk(Apps apps, Packages packages, AppUploads uploads) {
    this.apps = apps;
    this.packages = packages;
    this.uploads = uploads;
  }

  /** What came of an upload. */
  public record Uploaded(long id, String packageSha256, List<String> pages) {}

  /**
   * Keeps a package as the app's last upload; an app that is new becomes the caller's.
   *
   * @param declared who answers for the app, or null where that was said before
   */
  @Transactional
  public Uploaded upload(Person by, String appId, PackageSnapshot snapshot, Declared declared) {
    claim(by, appId, declared);
    packages.keep(snapshot);
    long id =
        uploads.add(appId, snapshot.sha256(), declared == null ? null : declared.json(), by.id());
    return new Uploaded(id, snapshot.sha256(), pages(snapshot));
  }

  /** A declaration as it came, already found usable. */
  public record Declared(Declaration declaration, String json) {}

  private void claim(Person by, String appId, Declared declared) {
    if (declared != null && !declared.declaration().appId().equals(appId)) {
      throw Refusal.unusable(
          "APP_ID_CHANGED",
          "/appId",
          "declaration 中的 appId 应为 %s。".formatted(appId),
          "The declaration's appId must be %s.".formatted(appId));
    }
    String name =
        declared == null ? apps.nameOf(appId).orElse(appId) : declared.declaration().appName();
    String mine =
        by.organisations().stream()
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.forbidden(
                        "NO_ORGANISATION", "您不属于任何组织。", "You belong to no organisation."));
    if (!by.organisations().contains(apps.claim(appId, name, mine))) {
      throw Refusal.notFound();
    }
  }

  /** Makes the last upload the code that submit_audit hands in. */
  @Transactional
  public void commit(WechatCaller caller, String userVersion, String userDesc) {
    AppUpload upload =
        uploads
            .latest(caller.appId())
            .orElseThrow(() -> new WechatRefusal(Errcode.NO_CODE, caller.appId()));
    uploads.commit(
        new AppCode(caller.appId(), upload, userVersion, userDesc), caller.person().id());
  }

  /** The pages of the code under review. */
  public List<String> pages(WechatCaller caller) {
    return pages(packages.open(code(caller).upload().packageSha256()));
  }

  AppCode code(WechatCaller caller) {
    return uploads.code(caller.appId()).orElseThrow(() -> new WechatRefusal(Errcode.NOT_COMMITTED));
  }

  PackageSnapshot open(AppCode code) {
    return packages.open(code.upload().packageSha256());
  }

  static List<String> pages(PackageSnapshot snapshot) {
    try {
      return Manifest.read(snapshot.files(), PackageLimits.defaults())
          .map(Manifest::allPages)
          .orElse(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
