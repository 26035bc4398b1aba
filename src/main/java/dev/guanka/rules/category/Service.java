package dev.guanka.rules.category;

import dev.guanka.rules.Declaration.AiService;
import dev.guanka.rules.Deployment;

/** A declared AI service with its place in the declaration. */
record Service(int index, AiService service) {

  boolean inUse() {
    return service.deployment() != Deployment.NONE;
  }

  String pointer() {
    return "/aiServices/" + index;
  }
}
