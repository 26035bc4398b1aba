package dev.guanka.intake.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.binarywang.wx.miniapp.bean.code.WxMaCodeSubmitAuditItem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanka.samples.Samples;
import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import me.chanjar.weixin.open.api.WxOpenMaService;
import me.chanjar.weixin.open.api.impl.WxOpenInMemoryConfigStorage;
import me.chanjar.weixin.open.api.impl.WxOpenServiceImpl;
import me.chanjar.weixin.open.bean.message.WxOpenMaSubmitAuditMessage;

/** A service provider with one app, whose program is WxJava; only the host was changed. */
final class Provider {

  private final int port;
  private final ApiCaller rest;
  final String appId = ApiCaller.newAppId();
  final String token;
  final WxOpenMaService wx;

  Provider(String user, int port) {
    this.port = port;
    this.rest = ApiCaller.as(user, port);
    this.token = newToken(rest, appId);
    this.wx = client(token);
  }

  static String newToken(ApiCaller by, String appId) {
    Answer made =
        by.post(
            "/api/tokens",
            "{\"name\":\"wxjava\",\"scopes\":[\"wechat\"],\"appId\":\"%s\"}".formatted(appId));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.at("/token");
  }

  WxOpenMaService client(String accessToken) {
    WxOpenInMemoryConfigStorage storage = new WxOpenInMemoryConfigStorage();
    storage.setApiHostUrl("http://127.0.0.1:" + port);
    storage.setComponentAppId("wxcomponent000001");
    storage.updateAuthorizerAccessToken(appId, accessToken, 7200);
    WxOpenServiceImpl service = new WxOpenServiceImpl();
    service.setWxOpenConfigStorage(storage);
    WxOpenMaService client = service.getWxOpenComponentService().getWxMaServiceByAppid(appId);
    client.setMaxRetryTimes(0);
    return client;
  }

  /** Uploads a sample and makes it the code under review. */
  void commit(String sample) throws Exception {
    ObjectNode declaration = ApiCaller.declaration(sample, appId);
    Answer kept =
        rest.post(
            "/api/apps/" + appId + "/packages", ApiCaller.parts(Samples.zip(sample), declaration));
    assertThat(kept.status()).as(kept.body()).isEqualTo(201);
    wx.codeCommit(1L, declaration.at("/version").asText(), sample, Map.of("extAppid", appId));
  }

  /** Submits the committed sample with the pages and categories of its declaration. */
  long submit(String sample) throws Exception {
    return wx.submitAudit(message(sample)).getAuditId();
  }

  WxOpenMaSubmitAuditMessage message(String sample) {
    WxOpenMaSubmitAuditMessage message = new WxOpenMaSubmitAuditMessage();
    List<WxMaCodeSubmitAuditItem> items = new ArrayList<>();
    for (JsonNode page : ApiCaller.declaration(sample, appId).at("/review/pages")) {
      String[] classes = page.at("/category").asText().split("/");
      items.add(
          WxMaCodeSubmitAuditItem.builder()
              .address(page.at("/path").asText())
              .title(page.at("/title").asText())
              .tag("导览 讲解")
              .firstClass(classes[0])
              .secondClass(classes[1])
              .build());
    }
    message.setItemList(items);
    return message;
  }

  /** Commits and submits. */
  long handIn(String sample) throws Exception {
    commit(sample);
    return submit(sample);
  }

  ApiCaller rest() {
    return rest;
  }

  /** The REST API's id of the app's newest submission. */
  String submissionId() {
    return rest.get("/api/submissions?appId=" + appId).at("/items/0/id");
  }
}
