package dev.guanka.rules.evidence;

import static dev.guanka.rules.evidence.CheckResult.Result.FAIL;
import static dev.guanka.rules.evidence.CheckResult.Result.PASS;
import static dev.guanka.rules.evidence.CheckResult.Result.UNKNOWN;

import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.CheckResult.Check;
import dev.guanka.rules.evidence.CheckResult.Result;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Looks whether a link leads to an official host, by its exact name; nothing is fetched. */
final class LinkCheck {

  private final Filings filings;

  LinkCheck(Filings filings) {
    this.filings = filings;
  }

  CheckResult check(String link) {
    String host = host(link);
    if (host == null) {
      return answer(
          FAIL,
          "不是可用的链接，应以 https:// 或 http:// 开头，且不含用户名和端口",
          "No usable link: it begins with https:// or http:// and holds no user and no port");
    }
    if (filings.officialHosts().contains(host)) {
      return answer(PASS, host + " 是官方网站", host + " is an official site");
    }
    if (filings.isLikelyOfficial(host)) {
      return answer(
          UNKNOWN,
          host + " 是政府网站，但不在已知名单中，由人工核对",
          host + " is a government site but not in the list; a person looks");
    }
    String known = String.join(", ", filings.officialHosts());
    return answer(
        FAIL, host + " 不是官方网站；官方网站：" + known, host + " is no official site; official: " + known);
  }

  private static String host(String link) {
    try {
      URI uri = new URI(link.strip());
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      boolean plain = uri.getHost() != null && uri.getUserInfo() == null && uri.getPort() < 0;
      return web && plain ? uri.getHost().toLowerCase(Locale.ROOT) : null;
    } catch (URISyntaxException unusable) {
      return null;
    }
  }

  private static CheckResult answer(Result result, String zh, String en) {
    return new CheckResult(Check.LINK, result, new Text(zh, en));
  }
}
