package dev.guanka.rules.advice;

import dev.guanka.rules.Declaration.AiService;
import dev.guanka.rules.Declaration.Subject;
import java.util.List;

/**
 * Whose app, which category, which models: what the documents depend on.
 *
 * @param services possibly empty; of each, what is not known is null
 */
public record AdviceQuestion(Subject subject, String category, List<AiService> services) {}
