package dev.guanka.rules.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.guanka.rules.Report;
import dev.guanka.rules.scan.ScanResult;
import java.io.UncheckedIOException;

/** Keeps reports and scan results whole, both languages in them, and reads them back equal. */
public final class ReportCodec {

  private final JsonMapper mapper = JsonMapper.builder().build();

  public String write(Report report) {
    return text(report);
  }

  public String write(ScanResult scan) {
    return text(scan);
  }

  public Report report(String json) {
    return read(json, Report.class);
  }

  public ScanResult scan(String json) {
    return read(json, ScanResult.class);
  }

  private String text(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private <T> T read(String json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException notOurs) {
      throw new UncheckedIOException(notOurs);
    }
  }
}
