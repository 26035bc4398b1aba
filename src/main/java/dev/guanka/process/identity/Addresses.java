package dev.guanka.process.identity;

import dev.guanka.submission.EventType;
import dev.guanka.submission.notice.Notice;
import dev.guanka.submission.notice.Recipients;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Finds the e-mail addresses that Camunda Admin keeps of the people whom a notice concerns. */
@Component
class Addresses implements Recipients {

  private final IdentityService identity;
  private final Identities people;

  Addresses(IdentityService identity, Identities people) {
    this.identity = identity;
    this.people = people;
  }

  @Override
  public List<String> of(Notice notice) {
    Stream<User> operators =
        notice.type() == EventType.WEBHOOK_PAUSED ? members(Role.OPERATOR.group()) : Stream.of();
    return Stream.concat(submitters(notice.organisation()), operators)
        .map(User::getEmail)
        .filter(address -> address != null && !address.isBlank())
        .map(String::strip)
        .distinct()
        .toList();
  }

  /** Members by themselves or by a group, as {@link Identities} counts them. */
  private Stream<User> submitters(String organisation) {
    if (organisation == null) {
      return Stream.of();
    }
    Stream<User> direct = identity.createUserQuery().memberOfTenant(organisation).list().stream();
    Stream<User> byGroup =
        identity.createGroupQuery().memberOfTenant(organisation).list().stream()
            .flatMap(group -> members(group.getId()));
    return Stream.concat(direct, byGroup).filter(this::submits);
  }

  private boolean submits(User user) {
    return people.find(user.getId()).filter(person -> person.is(Role.SUBMITTER)).isPresent();
  }

  private Stream<User> members(String group) {
    return identity.createUserQuery().memberOfGroup(group).list().stream();
  }
}
