/** The WeChat-style door's use cases, each over the desks that every other door uses. */
package dev.guanka.process.wechat;
