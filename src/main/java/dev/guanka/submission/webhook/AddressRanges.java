package dev.guanka.submission.webhook;

import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses belong to the open internet, by the registries of special-purpose addresses: the
 * flags of {@link InetAddress} know neither fc00::/7 nor 100.64/10 nor addresses inside addresses.
 */
final class AddressRanges {

  /** Somebody's own machines: open to whoever runs the service there and says so. */
  private static final List<Cidr> OWN =
      Cidr.all(
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "::1/128",
          "fc00::/7");

  private static final List<Cidr> SPECIAL =
      Cidr.all(
          "0.0.0.0/8",
          "169.254.0.0/16",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          "2001::/23",
          "2001:db8::/32",
          "2002::/16",
          "2620:4f:8000::/48",
          "3fff::/20");

  /** All that is given out of IPv6; NAT64, mapped, link-local and multicast lie outside of it. */
  private static final Cidr GLOBAL_6 = Cidr.of("2000::/3");

  private AddressRanges() {}

  static boolean isOwn(InetAddress address) {
    return isIn(OWN, address);
  }

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean given = bytes.length == 4 || GLOBAL_6.contains(bytes);
    return given && !isOwn(address) && !isIn(SPECIAL, address);
  }

  private static boolean isIn(List<Cidr> ranges, InetAddress address) {
    byte[] bytes = address.getAddress();
    return ranges.stream().anyMatch(range -> range.contains(bytes));
  }
}
