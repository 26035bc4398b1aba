package dev.guanka.rules.evidence;

import dev.guanka.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.List;

/**
 * What a document is held against.
 *
 * @param subject name of the mini program's subject, or null
 * @param providers registry ids of the providers that were detected, or declared where none was
 * @param capability capability that the document is to cover, or null
 * @param day the day of the check
 */
public record CheckContext(
    String subject, List<String> providers, String capability, LocalDate day, RulePack pack) {}
