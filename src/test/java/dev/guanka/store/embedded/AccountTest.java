package dev.guanka.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanka.rules.Lang;
import org.junit.jupiter.api.Test;

class AccountTest {

  @Test
  void isAnUnprivilegedNamespaceWhereRootMayMakeOne() {
    assertThat(Account.chosenByRoot(0, command -> true).prefix()).containsExactly("unshare", "-U");
  }

  @Test
  void isTheOwnerOfTheFolderWhereThatIsNotRoot() {
    assertThat(Account.chosenByRoot(1234, command -> true).running("true"))
        .containsExactly("setpriv", "--reuid=1234", "--regid=1234", "--clear-groups", "true");
  }

  @Test
  void isNobodyWhereNamespacesAreForbidden() {
    Account account = Account.chosenByRoot(0, command -> command.get(0).equals("setpriv"));
    assertThat(account.uid()).isEqualTo(65534);
  }

  @Test
  void saysWhatToDoWhereRootHasNoWay() {
    assertThatThrownBy(() -> Account.chosenByRoot(0, command -> false))
        .isInstanceOfSatisfying(
            CannotStartDatabase.class,
            refusal -> {
              assertThat(refusal.text().in(Lang.EN)).contains("start Guanka as a normal user");
              assertThat(refusal.text().in(Lang.ZH)).contains("请用普通用户启动");
            });
  }
}
