package dev.guanka.submission.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetPolicyTest {

  private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

  private final TargetPolicy strict = new TargetPolicy(false, PORTS, InetAddress::getAllByName);
  private final TargetPolicy open = new TargetPolicy(true, PORTS, InetAddress::getAllByName);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0/",
        "http://0.0.0.0/",
        "http://0177.0.0.1/",
        "http://0x7f.1/",
        "http://localhost/",
        "http://localhost./",
        "http://LOCALHOST/",
        "http://10.1.2.3/",
        "http://172.31.255.255/",
        "http://192.168.0.1/",
        "http://100.64.0.1/",
        "http://100.127.255.255/",
        "http://169.254.169.254/latest/meta-data",
        "http://192.0.0.170/",
        "http://192.0.2.1/",
        "http://198.18.0.1/",
        "http://198.51.100.7/",
        "http://203.0.113.7/",
        "http://192.88.99.1/",
        "http://224.0.0.1/",
        "http://239.255.255.250/",
        "http://255.255.255.255/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::127.0.0.1]/",
        "http://[fd00::1]/",
        "http://[fc12:3456::1]/",
        "http://[fe80::1]/",
        "http://[fec0::1]/",
        "http://[ff02::1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[64:ff9b:1::1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:0:53aa:64c::1]/",
        "http://[2001:db8::1]/",
        "http://[3fff::1]/",
        "http://[5f00::1]/",
        "http://[100::1]/",
        "http://no-such-host.invalid/"
      })
  void refusesWhatDoesNotBelongToTheOpenInternet(String url) {
    assertThatThrownBy(() -> strict.check(url)).isInstanceOf(TargetRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://good@127.0.0.1/",
        "https://93.184.216.34@127.0.0.1/",
        "https://user:secret@93.184.216.34/",
        "https://@93.184.216.34/",
        "http://93.184.216.34#@127.0.0.1/",
        "http://93.184.216.34\\@127.0.0.1/",
        "http://①②⑦.0.0.1/",
        "http://例子.测试/",
        "http://[fe80::1%25eth0]/",
        "http://93.184.216.34:5432/",
        "http://93.184.216.34:22/",
        "http://93.184.216.34:0/",
        "http://93.184.216.34:-1/",
        "http://93.184.216.34:99999/",
        "file:///etc/passwd",
        "gopher://93.184.216.34/",
        "ftp://93.184.216.34/",
        "jdbc:postgresql://93.184.216.34/",
        "javascript:alert(1)",
        "//93.184.216.34/",
        "93.184.216.34",
        "http:93.184.216.34",
        "http:///path",
        "http://",
        "http://a_b/",
        " http://93.184.216.34/",
        "http://93.184.216.34/ x",
        "http://93.184.216.34/\r\nHost: x",
        "not a url",
        ""
      })
  void refusesTricksOfWriting(String url) {
    assertThatThrownBy(() -> strict.check(url)).isInstanceOf(TargetRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://93.184.216.34/",
        "HTTPS://93.184.216.34:443/hook?token=1",
        "https://93.184.216.34:8443/",
        "http://8.8.8.8/",
        "http://172.32.0.1/",
        "http://100.128.0.1/",
        "http://[2606:2800:220:1:248:1893:25c8:1946]/",
        "http://[2400:3200::1]:8080/"
      })
  void takesThePublicInternet(String url) {
    assertThatCode(() -> strict.check(url)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:45678/",
        "http://[::1]:9/",
        "http://10.0.0.1/",
        "http://[fd00::1]/"
      })
  void takesPrivateTargetsAndAllPortsWhereTheyAreAllowed(String url) {
    assertThatCode(() -> open.check(url)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/",
        "http://0.0.0.0/",
        "http://224.0.0.1/",
        "http://[64:ff9b::7f00:1]/",
        "http://[fe80::1]/",
        "http://user@127.0.0.1/",
        "file:///etc/passwd"
      })
  void refusesTheRestEvenThen(String url) {
    assertThatThrownBy(() -> open.check(url)).isInstanceOf(TargetRefused.class);
  }

  @Test
  void refusesAHostOfWhichOneAddressIsPrivate() throws UnknownHostException {
    InetAddress[] mixed = {
      InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.1")
    };
    TargetPolicy policy = new TargetPolicy(false, PORTS, host -> mixed);
    assertThatThrownBy(() -> policy.check("https://mixed.example/"))
        .isInstanceOfSatisfying(
            TargetRefused.class,
            refused -> {
              assertThat(refused.text().en()).contains("mixed.example", "private");
              assertThat(refused.text().zh()).contains("mixed.example", "内部");
            });
  }

  @Test
  void refusesAnAddressThatIsTooLong() {
    assertThatThrownBy(() -> strict.check("http://93.184.216.34/" + "a".repeat(2048)))
        .isInstanceOf(TargetRefused.class);
  }
}
