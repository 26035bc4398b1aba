"use strict";const e=require("../../common/vendor.js"),r={};function c(e,r){return{}}wx.createPage(e._export_sfc(r,[["render",c],["__scopeId","data-v-1be0c9d3"]]));
