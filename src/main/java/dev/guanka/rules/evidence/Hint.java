package dev.guanka.rules.evidence;

import dev.guanka.rules.Report.Document;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.Origin;
import java.util.List;

/** What else should be known of a case, with the documents that it may lead to. */
public record Hint(Text text, List<Document> documents, Origin origin) {}
