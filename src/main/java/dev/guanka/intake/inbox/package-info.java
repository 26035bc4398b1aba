/** The reviewers' inbox over HTTP. */
package dev.guanka.intake.inbox;
