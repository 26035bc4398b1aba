package dev.guanka.rules.category;

import dev.guanka.rules.Declaration.AiService;

/** A declared AI service with its place in the declaration. */
record Service(int index, AiService service) {

  String pointer() {
    return "/aiServices/" + index;
  }
}
