package dev.guanka.rules.scan;

import static dev.guanka.rules.CapabilityState.DETECTED;
import static dev.guanka.rules.CapabilityState.SUSPECTED;
import static dev.guanka.rules.scan.Programs.program;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.Confidence;
import dev.guanka.rules.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model that reads a picture or takes fields out of a text may generate nothing: law 1. */
class VisionTest {

  private static final String TEXT = "TEXT_SYNTHESIS";
  private static final String PHOTO =
      "Page({take() { wx.chooseMedia({success: r => wx.cloud.callFunction({name: 'food',"
          + " data: {file: r.tempFiles[0]}})}) }})";
  private static final String WORDS =
      "axios.post('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions',"
          + " {model: 'qwen-plus', messages: [{role: 'user', content: text}]})";
  private static final String FORM =
      "axios.post('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', {model: %s})";

  private static Programs food(String code) {
    return program("pages/meal/meal")
        .with("pages/meal/meal.js", PHOTO)
        .with("pages/meal/meal.wxml", "<button bindtap='take'>拍照识别食物</button>")
        .with("cloudfunctions/food/index.js", code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'qwen-vl-max', messages",
        "'qwen2.5-vl-72b-instruct', messages",
        "'glm-4v-flash', messages",
        "m, messages: [{role: 'user', content: [{type: 'image_url', image_url: {url}}]}]",
      })
  void aModelThatReadsAPictureIsAskedAbout(String options) {
    Programs program = food(String.format(FORM, options));

    assertThat(program.states()).containsEntry(TEXT, SUSPECTED);
    assertThat(program.findings())
        .allMatch(finding -> finding.confidence() == Confidence.WEAK)
        .flatExtracting(Finding::counterEvidence)
        .anyMatch(text -> text.en().startsWith("The model is given a picture here"));
  }

  @Test
  void oneThatIsGivenWordsIsFound() {
    assertThat(food(WORDS).states()).containsEntry(TEXT, DETECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const prompt = '从下面的文字里提取日期和金额，只返回 JSON：' + text",
        "const prompt = ['你是一个信息抽取助手。', '请从下面的文字中', '提取 4 个字段：日期、名称、数量、单位。',"
            + " '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', text].join('\\n')",
      })
  void aModelThatTakesFieldsOutOfATextIsAskedAbout(String prompt) {
    Programs program = food(prompt + "\n" + WORDS);

    assertThat(program.states()).containsEntry(TEXT, SUSPECTED);
    assertThat(program.findings())
        .flatExtracting(Finding::counterEvidence)
        .anyMatch(text -> text.en().startsWith("The model is told to take fields out"));
  }

  @Test
  void aPictureInOneFileCastsNoDoubtOnWordsInAnother() {
    Programs program =
        food("const tips = require('./tips')\n" + String.format(FORM, "'qwen-vl-max', messages"))
            .with("cloudfunctions/food/tips.js", WORDS);

    assertThat(program.states()).containsEntry(TEXT, DETECTED);
  }
}
