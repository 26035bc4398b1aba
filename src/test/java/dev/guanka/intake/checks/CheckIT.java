package dev.guanka.intake.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.samples.Samples;
import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.GuankaTest;
import dev.guanka.testing.Multipart;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@GuankaTest
class CheckIT {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  private static Multipart museumGuide() {
    return ApiCaller.parts(
        Samples.zip("museum-guide"), ApiCaller.declaration("museum-guide", ApiCaller.newAppId()));
  }

  @Test
  void tellsTheReportAndKeepsNothing() {
    Object before = rows();
    Answer report =
        ApiCaller.as("policy", port).post("/api/checks", museumGuide(), "Accept-Language", "en");
    assertThat(report.status()).as(report.body()).isEqualTo(200);
    assertThat(report.at("/verdict")).isEqualTo("REJECT");
    assertThat(report.at("/findings/0/file")).isNotEmpty();
    assertThat(rows()).isEqualTo(before);
  }

  private Object rows() {
    return jdbc.sql("select (select count(*) from app) || '/' || (select count(*) from package)")
        .query(String.class)
        .single();
  }

  @Test
  void speaksSarifToThoseWhoAskForIt() {
    ApiCaller caller = ApiCaller.as("submitter", port);
    Answer sarif = caller.post("/api/checks", museumGuide(), "Accept", "application/sarif+json");
    assertThat(sarif.header("Content-Type")).startsWith("application/sarif+json");
    assertThat(sarif.at("/version")).isEqualTo("2.1.0");
    assertThat(sarif.json().at("/runs/0/results")).isNotEmpty();
    Answer plain = caller.post("/api/checks", museumGuide(), "Accept", "*/*");
    assertThat(plain.header("Content-Type")).startsWith("application/json");
    Answer bad = caller.post("/api/checks", new Multipart(), "Accept", "application/sarif+json");
    assertThat(bad.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void tellsWhichCategoriesASubjectMayHold() {
    ApiCaller caller = ApiCaller.as("submitter", port);
    Answer person = caller.get("/api/categories?subjectType=INDIVIDUAL", "Accept-Language", "en");
    assertThat(person.json().at("/items").findValuesAsText("open")).contains("NO");
    Answer firm = caller.get("/api/categories?subjectType=ENTERPRISE");
    assertThat(firm.at("/items/0/source")).startsWith("https://");
    assertThat(firm.json().at("/items").findValuesAsText("open")).contains("YES");
    assertThat(firm.json().at("/items/0/demands")).isNotEmpty();
    assertThat(firm.at("/items/0/why")).isNotEmpty();
    assertThat(caller.get("/api/categories?subjectType=ALIEN").status()).isEqualTo(400);
    assertThat(caller.get("/api/categories").json().at("/items/0/open").isNull()).isTrue();
  }
}
