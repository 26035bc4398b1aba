/** Code on a page: lines with their numbers, the ones that matter lit. */
package dev.guanka.web.code;
