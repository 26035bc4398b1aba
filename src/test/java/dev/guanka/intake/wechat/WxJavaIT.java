package dev.guanka.intake.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.binarywang.wx.miniapp.api.impl.WxMaServiceImpl;
import cn.binarywang.wx.miniapp.bean.code.WxMaCodeSubmitAuditItem;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanka.samples.Pictures;
import dev.guanka.testing.GuankaTest;
import dev.guanka.testing.Reviewers;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.open.bean.ma.WxFastMaCategory;
import me.chanjar.weixin.open.bean.ma.WxFastMaCategory.Certificate;
import me.chanjar.weixin.open.bean.message.WxOpenMaSubmitAuditMessage;
import me.chanjar.weixin.open.bean.result.WxFastMaBeenSetCategoryResult.CategoriesBean;
import me.chanjar.weixin.open.bean.result.WxOpenMaQueryAuditResult;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** WxJava, which nobody here wrote, does what its users do with WeChat. */
@GuankaTest
class WxJavaIT {

  @LocalServerPort int port;
  @Autowired JdbcClient db;
  @TempDir Path folder;
  Provider provider;

  @BeforeEach
  void newApp() {
    provider = new Provider("submitter", port);
  }

  private static void refused(int errcode, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            WxErrorException.class,
            e -> assertThat(e.getError().getErrorCode()).as(e.getMessage()).isEqualTo(errcode));
  }

  private WxOpenMaQueryAuditResult settled(long auditId) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> provider.wx.getAuditStatus(auditId), result -> result.getStatus() != 2);
  }

  @Test
  void submitsAndReleasesWhatIsApproved() throws Exception {
    provider.commit("campus-faq");
    assertThat(provider.wx.getPageList().getPageList())
        .contains("pages/faq/faq", "pages/quiz/quiz");
    long auditId = provider.submit("campus-faq");
    assertThat(settled(auditId).getStatus()).isZero();
    WxOpenMaQueryAuditResult latest = provider.wx.getLatestAuditStatus();
    assertThat(latest.getAuditId()).isEqualTo(auditId);
    assertThat(latest.getUserVersion()).isEqualTo("3.1.0");
    assertThat(latest.getUserDesc()).isEqualTo("campus-faq");
    assertThat(Instant.ofEpochSecond(latest.getSubmitAuditTime()))
        .isAfter(Instant.now().minusSeconds(120));
    assertThat(provider.wx.releaseAudited().isSuccess()).isTrue();
    refused(85052, () -> provider.wx.releaseAudited());
    JsonNode submission = provider.rest().get("/api/submissions/" + provider.submissionId()).json();
    assertThat(submission.at("/status").asText()).isEqualTo("APPROVED");
  }

  @Test
  void readsWhyItWasRejectedAndWhatToDo() throws Exception {
    long auditId = provider.handIn("museum-guide");
    WxOpenMaQueryAuditResult result = settled(auditId);
    assertThat(result.getStatus()).isEqualTo(1);
    assertThat(result.getReason())
        .startsWith("1:")
        .contains("<br>(1):位置：miniprogram/packages/docent/services/docent.js:16")
        .contains("整改建议:<br>(1):")
        .doesNotContain("<script");
    refused(85020, () -> provider.wx.releaseAudited());
    assertThat(settled(provider.handIn("museum-guide-fixed")).getStatus()).isZero();
  }

  @Test
  void isToldWhatItMustDoFirst() throws Exception {
    refused(86001, () -> provider.wx.getLatestAuditStatus());
    refused(85086, () -> provider.submit("campus-faq"));
    refused(85014, () -> provider.wx.codeCommit(1L, "1.0", "x", java.util.Map.of()));
    refused(85019, () -> provider.wx.releaseAudited());
    refused(85012, () -> provider.wx.getAuditStatus(1L));
    refused(85012, () -> provider.wx.speedAudit(1L));
    refused(86001, () -> provider.wx.undoCodeAudit());
  }

  @Test
  void isRefusedItemsThatWechatRefuses() throws Exception {
    provider.commit("campus-faq");
    refused(85023, () -> provider.wx.submitAudit(with(6, item -> {})));
    refused(85007, () -> provider.wx.submitAudit(with(1, item -> item.setAddress("pages/none"))));
    refused(85011, () -> provider.wx.submitAudit(with(1, item -> item.setTitle("题".repeat(33)))));
    refused(85006, () -> provider.wx.submitAudit(with(1, item -> item.setTag("长".repeat(21)))));
    refused(85006, () -> provider.wx.submitAudit(with(1, item -> item.setTag("x ".repeat(11)))));
    refused(85008, () -> provider.wx.submitAudit(with(1, item -> item.setSecondClass(null))));
    refused(
        85008,
        () ->
            provider.wx.submitAudit(
                with(
                    1,
                    item -> {
                      item.setFirstClass("深度合成");
                      item.setSecondClass("AI问答");
                    })));
    refused(
        85094,
        () ->
            provider.wx.submitAudit(
                with(
                    1,
                    item -> {
                      item.setFirstClass("社交");
                      item.setSecondClass("问答");
                    })));
    WxOpenMaSubmitAuditMessage wordy = with(1, item -> {});
    wordy.setFeedbackInfo("长".repeat(201));
    refused(85051, () -> provider.wx.submitAudit(wordy));
    WxOpenMaSubmitAuditMessage pictured = with(1, item -> {});
    pictured.setFeedbackStuff("none");
    refused(40007, () -> provider.wx.submitAudit(pictured));
    assertThat(provider.submissionId()).isEmpty();
  }

  private WxOpenMaSubmitAuditMessage with(
      int items, java.util.function.Consumer<WxMaCodeSubmitAuditItem> change) {
    WxOpenMaSubmitAuditMessage message = provider.message("campus-faq");
    WxMaCodeSubmitAuditItem item = message.getItemList().get(0);
    change.accept(item);
    message.setItemList(java.util.Collections.nCopies(items, item));
    return message;
  }

  @Test
  void takesAnAuditBackWithinItsLimits() throws Exception {
    for (int i = 0; i < 5; i++) {
      waitingForEvidence();
      refused(85009, () -> provider.submit("campus-faq"));
      assertThat(provider.wx.undoCodeAudit().isSuccess()).isTrue();
      assertThat(provider.wx.getLatestAuditStatus().getStatus()).isEqualTo(3);
      refused(85019, () -> provider.wx.undoCodeAudit());
    }
    waitingForEvidence();
    refused(87013, () -> provider.wx.undoCodeAudit());
  }

  /** An audit that stays open: its category is applied for and its papers are missing. */
  private long waitingForEvidence() throws Exception {
    provider.commit("assistant-declared");
    provider
        .rest()
        .post(
            "/api/apps/" + provider.appId + "/category-applications",
            "{\"category\":\"深度合成/AI问答\"}");
    long auditId = provider.submit("assistant-declared");
    WxOpenMaQueryAuditResult result = settled(auditId);
    assertThat(result.getStatus()).isEqualTo(4);
    assertThat(result.getReason()).contains("深度合成/AI问答");
    return auditId;
  }

  @Test
  void speedsAnAuditUpOnce() throws Exception {
    int before = provider.wx.queryQuota().getSpeedupRest();
    long auditId = waitingForEvidence();
    assertThat(provider.wx.speedAudit(auditId)).isTrue();
    refused(89404, () -> provider.wx.speedAudit(auditId));
    assertThat(provider.wx.queryQuota().getSpeedupRest()).isEqualTo(before - 1);
    assertThat(provider.wx.queryQuota().getRest()).isLessThan(provider.wx.queryQuota().getLimit());
    provider.wx.undoCodeAudit();
    refused(89402, () -> provider.wx.speedAudit(auditId));
  }

  @Test
  void movesTheTaskThatIsOpenAndTheOneThatComes() throws Exception {
    Reviewers reviewers = new Reviewers(port);
    long open = provider.handIn("support-desk");
    Instant usual = due(reviewers.taskOf("reviewer", provider.appId));
    assertThat(usual).isAfter(Instant.now().plus(Duration.ofHours(13)));
    provider.wx.speedAudit(open);
    assertThat(due(reviewers.taskOf("reviewer", provider.appId)))
        .isBefore(Instant.now().plus(Duration.ofHours(12)).plusSeconds(5));
    JsonNode task = reviewers.taskOf("reviewer", provider.appId);
    reviewers.as("reviewer").post("/api/inbox/" + task.at("/taskId").asText() + "/claim", "{}");
    reviewers.decide("reviewer", task, "{\"outcome\":\"ASK\",\"comment\":\"机器人还是模型？\"}");
    WxOpenMaQueryAuditResult asked = settled(open);
    assertThat(asked.getStatus()).isEqualTo(4);
    assertThat(asked.getReason()).contains("机器人还是模型？");
    provider
        .rest()
        .post("/api/submissions/" + provider.submissionId() + "/answers", "{\"text\":\"人工\"}");
    assertThat(due(reviewers.taskOf("reviewer", provider.appId)))
        .isBefore(Instant.now().plus(Duration.ofHours(12)).plusSeconds(5));
  }

  private static Instant due(JsonNode task) {
    return Instant.parse(task.at("/dueAt").asText());
  }

  @Test
  void makesOneAuditOfConcurrentSubmissions() throws Exception {
    provider.commit("campus-faq");
    var both = java.util.concurrent.Executors.newFixedThreadPool(2);
    java.util.concurrent.Callable<Integer> submit =
        () -> {
          try {
            provider.submit("campus-faq");
            return 0;
          } catch (WxErrorException refused) {
            return refused.getError().getErrorCode();
          }
        };
    try {
      List<Integer> codes = new java.util.ArrayList<>();
      for (var answer : both.invokeAll(List.of(submit, submit))) {
        codes.add(answer.get());
      }
      assertThat(codes).contains(0).containsAnyOf(85009, 9402202);
    } finally {
      both.shutdown();
    }
  }

  @Test
  void listsTheCategoriesAndTheirPapersForEachSubject() throws Exception {
    JsonNode all = new ObjectMapper().readTree(provider.wx.getBasicService().getAllCategories());
    assertThat(named(all, "AI问答").at("/qualify/exter_list/0/inner_list/0/name").asText())
        .isNotEmpty();
    assertThat(named(all, "深度合成").at("/children")).isNotEmpty();
    var enterprise = provider.wx.getBasicService().getAllCategoriesByType("1");
    assertThat(enterprise.getCategorieslist().getCategories())
        .anyMatch(
            category -> category.getName().equals("AI问答") && category.getSensitiveType() == 1);
    var individual = provider.wx.getBasicService().getAllCategoriesByType("0");
    assertThat(individual.getCategorieslist().getCategories())
        .noneMatch(category -> category.getName().equals("AI问答"));
  }

  private static JsonNode named(JsonNode all, String name) {
    return StreamSupport.stream(all.at("/categories_list/categories").spliterator(), false)
        .filter(category -> category.at("/name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void addsMendsAndDeletesACategory() throws Exception {
    provider.commit("assistant-declared");
    refused(53311, () -> provider.wx.getBasicService().addCategory(List.of(wish(9002))));
    refused(53303, () -> provider.wx.getBasicService().addCategory(List.of(wish(1))));
    provider.wx.getBasicService().addCategory(List.of(wish(9002, paper(), paper())));
    CategoriesBean asked = provider.wx.getBasicService().getCategory().getCategories().get(0);
    assertThat(asked.getAuditStatus()).isEqualTo(1);
    assertThat(asked.getFirstName() + "/" + asked.getSecondName()).isEqualTo("深度合成/AI问答");
    refused(53304, () -> provider.wx.getBasicService().addCategory(List.of(wish(9002, paper()))));
    refused(53308, () -> provider.wx.getBasicService().deleteCategory(9001, 9002));
    refused(53307, () -> provider.wx.getBasicService().modifyCategory(wish(9002, paper())));
    decide("REJECT");
    CategoriesBean failed = provider.wx.getBasicService().getCategory().getCategories().get(0);
    assertThat(failed.getAuditStatus()).isEqualTo(2);
    assertThat(failed.getAuditReason()).isNotEmpty();
    provider.wx.getBasicService().modifyCategory(wish(9002, paper(), paper()));
    decide("APPROVE");
    assertThat(provider.wx.getBasicService().getCategory().getCategories().get(0).getAuditStatus())
        .isEqualTo(3);
    assertThat(provider.wx.getCategoryList().getCategoryList())
        .anyMatch(category -> category.getSecondId() == 9002);
    provider.wx.getBasicService().deleteCategory(9001, 9002);
    assertThat(provider.wx.getBasicService().getCategory().getCategories()).isEmpty();
    assertThat(provider.wx.getBasicService().getCategory().getQuota()).isEqualTo(2);
    refused(85077, () -> provider.submit("assistant-declared"));
  }

  private void decide(String outcome) {
    Reviewers reviewers = new Reviewers(port);
    JsonNode task = reviewers.taskOf("evidence", provider.appId);
    reviewers.as("evidence").post("/api/inbox/" + task.at("/taskId").asText() + "/claim", "{}");
    var answer =
        reviewers.decide(
            "evidence", task, "{\"outcome\":\"%s\",\"comment\":\"备案号与主体不一致\"}".formatted(outcome));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private WxFastMaCategory wish(int second, Certificate... papers) {
    WxFastMaCategory wish = new WxFastMaCategory();
    wish.setFirst(9001);
    wish.setSecond(second);
    wish.setCerticates(List.of(papers));
    return wish;
  }

  private Certificate paper() throws Exception {
    Certificate paper = new Certificate();
    paper.setKey("《合作协议》");
    paper.setValue(provider.wx.uploadMedia(picture()).getMediaId());
    return paper;
  }

  private File picture() throws Exception {
    return Files.write(folder.resolve("agreement.png"), Pictures.png(20, 20)).toFile();
  }

  @Test
  void speaksTheMiniAppClientToo() throws Exception {
    long auditId = provider.handIn("campus-faq");
    WxMaDefaultConfigImpl config = new WxMaDefaultConfigImpl();
    config.setAppid(provider.appId);
    config.setApiHostUrl("http://127.0.0.1:" + port);
    config.updateAccessToken(provider.token, 7200);
    WxMaServiceImpl client = new WxMaServiceImpl();
    client.setWxMaConfig(config);
    assertThat(client.getCodeService().getLatestAuditStatus().getAuditId()).isEqualTo(auditId);
    assertThat(client.getCodeService().getAuditStatus(auditId).getStatus()).isIn(0, 2);
    assertThat(client.getCodeService().getPage()).contains("pages/faq/faq");
    assertThat(client.getCodeService().getCategory())
        .anyMatch(category -> category.getFirstClass().equals("教育"));
  }
}
