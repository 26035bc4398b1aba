/**
 * Reads documents that strangers hand in: their type by content, their text, and never a part that
 * runs.
 */
package dev.guanka.rules.document;
