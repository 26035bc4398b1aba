/** The adviser over HTTP: which documents a case needs, before anything is handed in. */
package dev.guanka.intake.advice;
