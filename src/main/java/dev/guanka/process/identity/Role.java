package dev.guanka.process.identity;

import dev.guanka.rules.Text;
import java.util.Arrays;
import java.util.Optional;

/** What a person may do here; each role is a group of the engine, kept with Camunda Admin. */
public enum Role {
  SUBMITTER("submitter", new Text("提交者", "Submitter")),
  REVIEWER("reviewer", new Text("审核员", "Reviewer")),
  EVIDENCE_REVIEWER("evidenceReviewer", new Text("资质审核员", "Evidence reviewer")),
  SENIOR_REVIEWER("seniorReviewer", new Text("高级审核员", "Senior reviewer")),
  POLICY_AUTHOR("policyAuthor", new Text("规则作者", "Policy author")),
  OPERATOR("operator", new Text("运维", "Operator"));

  private final String group;
  private final Text title;

  Role(String group, Text title) {
    this.group = group;
    this.title = title;
  }

  public String group() {
    return group;
  }

  public Text title() {
    return title;
  }

  public static Optional<Role> ofGroup(String group) {
    return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
  }
}
