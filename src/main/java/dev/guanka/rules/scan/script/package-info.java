/** Reads JavaScript, TypeScript, JSX and JSON as tokens with light structure, in linear time. */
package dev.guanka.rules.scan.script;
