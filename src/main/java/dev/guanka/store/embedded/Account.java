package dev.guanka.store.embedded;

import dev.guanka.rules.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The account that PostgreSQL runs under: it refuses to run as root, so root has to be somebody
 * else for it.
 *
 * @param prefix what stands before each command
 * @param uid the numeric user that must own the files, or {@link #OURSELVES}
 */
record Account(List<String> prefix, int uid) {

  static final int OURSELVES = -1;
  private static final int NOBODY = 65534;
  private static final List<String> USER_NAMESPACE = List.of("unshare", "-U");

  static Account forFolder(Path folder) {
    if (!isRoot()) {
      return new Account(List.of(), OURSELVES);
    }
    Account account = chosenByRoot(ownerOf(folder), Program::works);
    account.takeOver(folder);
    return account;
  }

  static Account chosenByRoot(int owner, Predicate<List<String>> works) {
    if (owner == 0 && works.test(with(USER_NAMESPACE, "true"))) {
      return new Account(USER_NAMESPACE, OURSELVES);
    }
    int uid = owner == 0 ? NOBODY : owner;
    List<String> prefix = List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
    if (works.test(with(prefix, "true"))) {
      return new Account(prefix, uid);
    }
    throw noWay();
  }

  List<String> running(String... command) {
    return with(prefix, command);
  }

  /** Gives everything in the folder to the account and makes sure that it can get there. */
  void takeOver(Path folder) {
    if (uid == OURSELVES) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.forEach(this::own);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!Program.works(running("test", "-w", folder.toString()))) {
      throw unreachable(folder);
    }
  }

  private void own(Path file) {
    try {
      Files.setAttribute(file, "unix:uid", uid);
      Files.setAttribute(file, "unix:gid", uid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRoot() {
    return Program.works(List.of("sh", "-c", "test \"$(id -u)\" = 0"));
  }

  private static int ownerOf(Path folder) {
    try {
      return (int) Files.getAttribute(folder, "unix:uid");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> with(List<String> prefix, String... command) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(List.of(command));
    return all;
  }

  private static CannotStartDatabase noWay() {
    return new CannotStartDatabase(
        new Text(
            "PostgreSQL 不能以 root 身份运行，而这里 unshare 和 setpriv 都不可用：请用普通用户启动 Guanka，"
                + "或安装 util-linux，或用 SPRING_DATASOURCE_URL 指定已有的 PostgreSQL",
            "PostgreSQL does not run as root, and neither unshare nor setpriv works here: start Guanka as a normal user,"
                + " or install util-linux, or name an existing PostgreSQL with SPRING_DATASOURCE_URL"));
  }

  private CannotStartDatabase unreachable(Path folder) {
    return new CannotStartDatabase(
        new Text(
            "PostgreSQL 不能以 root 身份运行，代替它的用户 %d 无法进入数据目录 %s：请用 guanka.data-dir 指定该用户可进入的目录，或用普通用户启动 Guanka"
                .formatted(uid, folder),
            ("PostgreSQL does not run as root, and user %d, who runs it instead, cannot get into the data folder %s:"
                    + " name a folder that this user can reach with guanka.data-dir, or start Guanka as a normal user")
                .formatted(uid, folder)));
  }
}
