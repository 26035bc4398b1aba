package dev.guanka.web;

import dev.guanka.process.Refusal;
import dev.guanka.rules.BadDeclaration;
import dev.guanka.rules.Lang;
import dev.guanka.rules.source.BadPackage;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a step for a person; a refusal is told on the page that they come from. */
public final class Trouble {

  private Trouble() {}

  /** Returns whether there was trouble. */
  public static boolean told(RedirectAttributes page, Lang lang, Runnable step) {
    try {
      step.run();
      return false;
    } catch (Refusal refused) {
      page.addFlashAttribute("trouble", refused.detail().in(lang));
    } catch (BadPackage refused) {
      page.addFlashAttribute("trouble", placed(refused.entry(), refused.detail().in(lang)));
    } catch (BadDeclaration refused) {
      page.addFlashAttribute("trouble", placed(refused.pointer(), refused.detail().in(lang)));
    }
    return true;
  }

  private static String placed(String place, String words) {
    return place == null || place.isEmpty() ? words : place + ": " + words;
  }
}
