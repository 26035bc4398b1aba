package dev.guanka.submission.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** A range of addresses of one family, as {@code address/bits}. */
record Cidr(byte[] network, int bits) {

  static Cidr of(String text) {
    int slash = text.indexOf('/');
    try {
      byte[] network = InetAddress.getByName(text.substring(0, slash)).getAddress();
      return new Cidr(network, Integer.parseInt(text.substring(slash + 1)));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static List<Cidr> all(String... texts) {
    return Arrays.stream(texts).map(Cidr::of).toList();
  }

  boolean contains(byte[] address) {
    if (address.length != network.length) {
      return false;
    }
    int whole = bits / 8;
    int rest = bits % 8;
    int mask = 0xff << (8 - rest) & 0xff;
    return Arrays.equals(network, 0, whole, address, 0, whole)
        && (rest == 0 || ((network[whole] ^ address[whole]) & mask) == 0);
  }
}
