/** Says which documents a case needs, in three values, and checks what a document claims. */
package dev.guanka.rules.evidence;
