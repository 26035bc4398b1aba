/**
 * The adviser: which documents a case needs and which ways are open, before anything is handed in.
 */
package dev.guanka.rules.advice;
