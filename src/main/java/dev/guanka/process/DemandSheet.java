package dev.guanka.process;

import dev.guanka.rules.Report;
import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.Case;
import dev.guanka.rules.pack.Answer;
import java.util.List;

/**
 * What one case of an application must prove, and what of it is still missing.
 *
 * @param readable the demand in words
 * @param looksAt what a person looks at who decides; empty where the rules do
 * @param answer whether what was supplied meets it; UNKNOWN is for a person
 * @param missing the ways to meet it from here, each a set of papers, the cheapest first
 * @param missingText the same as a sentence; empty where nothing is missing
 */
public record DemandSheet(
    Case about,
    Text title,
    Text readable,
    List<Text> advice,
    List<Text> looksAt,
    Answer answer,
    List<List<Report.Document>> missing,
    Text missingText) {}
