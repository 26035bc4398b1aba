package dev.guanka.process;

import dev.guanka.rules.Report.Option;
import dev.guanka.rules.Report.Remedy;
import dev.guanka.rules.Text;
import dev.guanka.submission.Reason;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways out of a reviewer's own finding, which no rule has prepared. */
@Component
class GeneralRemedies {

  List<Remedy> of(List<Reason> reasons) {
    List<String> places = reasons.stream().map(reason -> reason.place().at()).distinct().toList();
    return List.of(category(places), removal(places), contest());
  }

  private static Remedy category(List<String> places) {
    return remedy(
        Option.ADD_CATEGORY,
        "补充选择与内容相符的服务类目",
        "Add the service category that fits the content",
        List.of(
            new Text(
                "在声明的 categories 中补充相符的类目，按要求提交资质。",
                "Add the fitting category to the declaration's categories and supply its evidence."),
            new Text("类目通过后重新提交。", "Resubmit when the category is granted.")),
        places);
  }

  private static Remedy removal(List<String> places) {
    return remedy(
        Option.REMOVE_CAPABILITY,
        "自查代码，移除驳回理由所指的内容",
        "Remove what the reasons point at",
        List.of(
            new Text("移除理由中列出的页面内容及相关分类标签。", "Remove the content and labels at the places listed."),
            new Text("重新提交新的修订。", "Hand in a new revision.")),
        places);
  }

  /** Contesting a finding, which is open wherever there is one. */
  List<Remedy> dispute() {
    return List.of(contest());
  }

  private static Remedy contest() {
    return remedy(
        Option.DISPUTE,
        "提出异议",
        "Dispute it",
        List.of(
            new Text(
                "对不成立的发现项提出异议，由另一位审核员复核。",
                "Contest a finding that is wrong; another reviewer looks at it.")),
        List.of());
  }

  private static Remedy remedy(
      Option option, String zh, String en, List<Text> steps, List<String> places) {
    return new Remedy(option, null, new Text(zh, en), steps, List.of(), places);
  }
}
