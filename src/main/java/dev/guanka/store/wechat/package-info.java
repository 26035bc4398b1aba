/** What the WeChat-style door keeps beside the submissions. */
package dev.guanka.store.wechat;
