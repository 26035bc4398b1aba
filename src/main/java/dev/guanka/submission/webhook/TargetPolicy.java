package dev.guanka.submission.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says where events may be sent, so that nobody outside reaches what only this machine can reach.
 * Asked when a webhook is saved and again for every connection.
 */
public final class TargetPolicy {

  private static final int LONGEST = 2048;
  private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9a-fA-F]*)\\.?");
  private static final Pattern ADDRESS =
      Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final boolean allowPrivate;
  private final Set<Integer> ports;
  private final NameLookup names;

  /**
   * @param allowPrivate whether private and loopback addresses and all ports are open
   * @param ports the ports that are open else
   */
  public TargetPolicy(boolean allowPrivate, Set<Integer> ports, NameLookup names) {
    this.allowPrivate = allowPrivate;
    this.ports = Set.copyOf(ports);
    this.names = names;
  }

  /**
   * Checks an address in full, its host's addresses included.
   *
   * @throws TargetRefused with the reason
   */
  public void check(String url) {
    String host = target(url).getHost();
    try {
      addresses(host);
    } catch (UnknownHostException unknown) {
      throw new TargetRefused(
          "找不到主机 %s，请核对 url。".formatted(host),
          "The host %s is not found. Check the url.".formatted(host));
    }
  }

  /**
   * Checks how an address is written.
   *
   * @throws TargetRefused with the reason
   */
  public URI target(String url) {
    URI target = parsed(url);
    String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme)) {
      throw new TargetRefused("url 只能是 http 或 https。", "The url must be http or https.");
    }
    if (target.getRawUserInfo() != null || target.getRawFragment() != null) {
      throw new TargetRefused(
          "url 不能含有用户信息（@）或片段（#）。", "The url must have no user (@) and no fragment (#).");
    }
    if (target.getHost() == null || isAmbiguous(target.getHost())) {
      throw new TargetRefused("url 缺少可用的主机名。", "The url has no usable host.");
    }
    requireOpenPort(target);
    return target;
  }

  /** Whether others may read it as another host than we do: 127.1, 0177.0.0.1, an interface. */
  private static boolean isAmbiguous(String host) {
    boolean number = NUMERIC.matcher(host).matches();
    return host.contains("%") || number && !ADDRESS.matcher(host).matches();
  }

  private static URI parsed(String url) {
    boolean plain = url.length() <= LONGEST && url.chars().allMatch(c -> c > ' ' && c < 127);
    try {
      if (plain) {
        return new URI(url);
      }
    } catch (URISyntaxException malformed) {
      throw malformed();
    }
    throw malformed();
  }

  private static TargetRefused malformed() {
    return new TargetRefused(
        "url 不是合法的网址（最长 2048 个 ASCII 字符，国际化域名请写成 xn-- 形式）。",
        "The url is malformed (at most 2048 ASCII characters; write international names as xn--).");
  }

  private void requireOpenPort(URI target) {
    boolean usual = target.getPort() == -1 || ports.contains(target.getPort());
    boolean possible = target.getPort() > 0 && target.getPort() < 65536;
    if (!usual && !(allowPrivate && possible)) {
      throw new TargetRefused(
          "端口 %d 不可用，可用：%s。".formatted(target.getPort(), ports),
          "The port %d is closed; open are %s.".formatted(target.getPort(), ports));
    }
  }

  /**
   * The addresses of a host, to connect to these and no others.
   *
   * @throws TargetRefused where any of them is not open
   */
  public InetAddress[] addresses(String host) throws UnknownHostException {
    InetAddress[] found = names.addresses(host);
    for (InetAddress address : found) {
      if (!isOpen(address)) {
        throw new TargetRefused(
            "主机 %s 指向内部或保留地址，不能作为目标。".formatted(host),
            "The host %s leads to a private or reserved address, which is no target."
                .formatted(host));
      }
    }
    return found;
  }

  private boolean isOpen(InetAddress address) {
    return AddressRanges.isPublic(address) || allowPrivate && AddressRanges.isOwn(address);
  }
}
