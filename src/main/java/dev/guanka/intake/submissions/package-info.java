/** Submissions over HTTP: handing in, following, answering, evidence, the files under review. */
package dev.guanka.intake.submissions;
