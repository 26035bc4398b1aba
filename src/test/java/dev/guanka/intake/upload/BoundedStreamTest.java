package dev.guanka.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanka.process.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BoundedStreamTest {

  private final AtomicLong now = new AtomicLong();

  private BoundedStream body(int bytes, long most) {
    return new BoundedStream(new ByteArrayInputStream(new byte[bytes]), most, now::get, 1000);
  }

  @Test
  void readsWhatFits() throws IOException {
    assertThat(body(10, 10).readAllBytes()).hasSize(10);
  }

  @Test
  void endsABodyThatIsLongerThanAllowed() {
    assertThatThrownBy(() -> body(11, 10).readAllBytes())
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.status()).isEqualTo(413));
  }

  @Test
  void endsABodyThatComesByteByByteForTooLong() throws IOException {
    BoundedStream slow = body(10, 10);
    now.set(900);
    slow.read();
    now.set(1001);
    assertThatThrownBy(slow::read)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.status()).isEqualTo(408));
  }
}
