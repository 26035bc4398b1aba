package dev.guanka.intake.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanka.samples.Samples;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.GuankaTest;
import java.util.List;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.open.bean.ma.WxFastMaCategory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a provider has used up in a month, and what an app has. */
@GuankaTest
class QuotaIT {

  @LocalServerPort int port;
  @Autowired JdbcClient db;
  @Autowired IdentityService identity;

  private static void refused(int errcode, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            WxErrorException.class,
            e -> assertThat(e.getError().getErrorCode()).as(e.getMessage()).isEqualTo(errcode));
  }

  private Provider of(String organisation) {
    String user = organisation + "-robot";
    var person = identity.newUser(user);
    person.setPassword(user);
    identity.saveUser(person);
    identity.createMembership(user, "submitter");
    identity.saveTenant(identity.newTenant(organisation));
    identity.createTenantUserMembership(organisation, user);
    return new Provider(user, port);
  }

  /** So many audits of another app of the same organisation, long ended. */
  private void haveUsed(String organisation, int audits, String at) {
    String app = ApiCaller.newAppId();
    db.sql("insert into app (app_id, name, organisation) values (?, 'x', ?)")
        .params(app, organisation)
        .update();
    db.sql(
            """
            insert into submission (id, app_id, app_name, app_version, organisation, owner, status)
            select gen_random_uuid(), ?, 'x', '1', ?, 'x', 'WITHDRAWN' from generate_series(1, ?)
            """)
        .params(app, organisation, audits)
        .update();
    db.sql(
            """
            insert into wechat_audit (submission_id, app_id, organisation, user_version, user_desc, submitted_at, sped_up_at)
            select id, app_id, organisation, '1', '', %1$s, %1$s from submission where app_id = ?
            """
                .formatted(at))
        .param(app)
        .update();
  }

  @Test
  void sharesAMonthsQuotasAmongAllAppsOfAProvider() throws Exception {
    Provider provider = of("busy");
    haveUsed("busy", 20, "now()");
    haveUsed("busy", 979, "now() - interval '62 days'");
    assertThat(provider.wx.queryQuota().getRest()).isEqualTo(980);
    assertThat(provider.wx.queryQuota().getSpeedupRest()).isZero();
    long auditId = provider.handIn("support-desk");
    refused(89405, () -> provider.wx.speedAudit(auditId));
    haveUsed("busy", 979, "now()");
    assertThat(provider.wx.queryQuota().getRest()).isZero();
    provider.wx.undoCodeAudit();
    refused(85085, () -> provider.submit("support-desk"));
    assertThat(new Provider("submitter", port).wx.queryQuota().getRest()).isPositive();
  }

  @Test
  void takesAnAppsAuditsBackTenTimesAMonth() throws Exception {
    Provider provider = of("fickle");
    provider.commit("support-desk");
    provider.submit("support-desk");
    String org = "fickle";
    haveUsed(org, 10, "now()");
    db.sql(
            """
            update wechat_audit set app_id = ?, undone_at = date_trunc('month', now() at time zone 'Asia/Shanghai')
              at time zone 'Asia/Shanghai'
            where organisation = ? and app_id <> ?
            """)
        .params(provider.appId, org, provider.appId)
        .update();
    db.sql("update wechat_audit set auditid = default where app_id = ? and undone_at is null")
        .param(provider.appId)
        .update();
    refused(87013, () -> provider.wx.undoCodeAudit());
    db.sql(
            "update wechat_audit set undone_at = now() - interval '62 days' where undone_at is not null")
        .update();
    assertThat(provider.wx.undoCodeAudit().isSuccess()).isTrue();
  }

  @Test
  void changesAnAppsCategoriesFiveTimesAMonth() throws Exception {
    Provider provider = of("restless");
    provider.commit("assistant-declared");
    db.sql(
            """
            insert into wechat_category_change (app_id, category, kind)
            select ?, 'x/y', 'ADD' from generate_series(1, 5)
            """)
        .param(provider.appId)
        .update();
    refused(53300, () -> provider.wx.getBasicService().addCategory(List.of(wish())));
    assertThat(provider.wx.getBasicService().getCategory().getQuota()).isZero();
  }

  @Test
  void opensNoCategoryToASubjectThatCannotHoldIt() {
    Provider provider = of("alone");
    ObjectNode declaration = ApiCaller.declaration("assistant-declared", provider.appId);
    declaration.withObject("/subject").put("type", "INDIVIDUAL");
    provider
        .rest()
        .post(
            "/api/apps/" + provider.appId + "/packages",
            ApiCaller.parts(Samples.zip("assistant-declared"), declaration));
    refused(53302, () -> provider.wx.getBasicService().addCategory(List.of(wish())));
  }

  @Test
  void asksWhoAnswersForTheAppBeforeItIsReviewed() throws Exception {
    Provider provider = of("unnamed");
    provider
        .rest()
        .post(
            "/api/apps/" + provider.appId + "/packages",
            ApiCaller.packageAlone(Samples.zip("campus-faq")));
    provider.wx.codeCommit(1L, "1.0", "x", java.util.Map.of());
    refused(86002, () -> provider.submit("campus-faq"));
  }

  private static WxFastMaCategory wish() {
    WxFastMaCategory wish = new WxFastMaCategory();
    wish.setFirst(9001);
    wish.setSecond(9002);
    wish.setCerticates(List.of());
    return wish;
  }
}
