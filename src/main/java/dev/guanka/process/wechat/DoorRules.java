package dev.guanka.process.wechat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The limits and numbers of this door; {@code wechat.yaml} has them. */
public record DoorRules(
    int undoPerDay,
    int undoPerMonth,
    int submissionsPerMonth,
    int speedupsPerMonth,
    Duration speedupWithin,
    int categoryChangesPerMonth,
    int categoriesAtMost,
    int itemsAtMost,
    int tagsAtMost,
    int longestTag,
    int longestTitle,
    int longestFeedback,
    int feedbackPicturesAtMost,
    int previewsAtMost,
    int longestVersionDesc,
    int longestDescription,
    List<String> ugcCategories,
    Map<String, Integer> categoryIds) {}
