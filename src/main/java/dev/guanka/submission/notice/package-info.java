/** What people are told without asking. */
package dev.guanka.submission.notice;
