package dev.guanka.process;

import dev.guanka.rules.Declaration;
import dev.guanka.rules.Report;
import dev.guanka.rules.evidence.CaseDemand;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Decision;
import dev.guanka.submission.Evidence;
import dev.guanka.submission.InboxItem;
import dev.guanka.submission.Message;
import dev.guanka.submission.Review;
import dev.guanka.submission.Submission;
import java.util.List;

/**
 * What a person reads before answering one task, gathered once for every door.
 *
 * @param submission null where the task belongs to an application, as are declaration and report
 * @param application null where the task belongs to a submission
 * @param demands what the rules ask of the application's documents
 */
public record CaseFile(
    InboxItem item,
    Submission submission,
    Declaration declaration,
    Report report,
    CategoryApplication application,
    List<CaseDemand> demands,
    List<Evidence> evidence,
    List<Message> conversation,
    List<Review> reviews,
    List<Decision> decisions) {}
