var __wxAppData={};var __wxRoute;var __wxRouteBegin;var __wxAppCode__={};var global={};var __wxAppCurrentFile__;var Component=Component||function(){};var definePlugin=definePlugin||function(){};var requirePlugin=requirePlugin||function(){};var Behavior=Behavior||function(){};
var __vd_version_info__=__vd_version_info__||{};
/*v0.5vv_20211229_syb_scopedata*/
$gwx=function(path,global){
if(typeof global === 'undefined') global={};
if(typeof __WXML_GLOBAL__ === 'undefined') {__WXML_GLOBAL__={};}
__WXML_GLOBAL__.modules = __WXML_GLOBAL__.modules || {};
function _(a,b){if(typeof(b)!='undefined')a.children.push(b);}
function _v(k){if(typeof(k)!='undefined')return {tag:'virtual','wxKey':k,children:[]};return {tag:'virtual',children:[]};}
function _n(tag){return {tag:'wx-'+tag,attr:{},children:[],n:[],raw:{},generics:{}}}
function _oz(z,i,e,s,gg){return $gwrt(z[i],e,s,gg)}
function _mz(z,tag,attrs,generics,env,scope,global){var t=_n(tag),base=0;for(var i=0;i<attrs.length;i+=2){if(base+attrs[i+1]<0){t.attr[attrs[i]]=true}else{t.attr[attrs[i]]=$gwrt(z[base+attrs[i+1]],env,scope,global);if(base===0)base=attrs[i+1]}}return t}
function _2z(z,opindex,func,env,scope,global,father,itemname,indexname,keyname){var list=$gwrt(z[opindex],env,scope,global)||[];for(var i in list){var one={};one[itemname]=list[i];one[indexname]=i;var node=_v(list[i][keyname]);_(father,func(env,one,node,global))}}
function $gwrt(o,e,s,g){switch(o[0] instanceof Array?o[0][0]:o[0]){case 3:return o[1];case 7:var n=o[1][1];return s&&s.hasOwnProperty(n)?s[n]:e[n];case 6:var v=$gwrt(o[1],e,s,g);return v==null?v:v[$gwrt(o[2],e,s,g)];case 2:return $gwrt(o[1],e,s,g)+$gwrt(o[2],e,s,g)}}
__WXML_GLOBAL__.ops_cached = __WXML_GLOBAL__.ops_cached || {}
__WXML_GLOBAL__.ops_init = __WXML_GLOBAL__.ops_init || {};
function gz$gwx_1(){
if( __WXML_GLOBAL__.ops_cached.$gwx_1)return __WXML_GLOBAL__.ops_cached.$gwx_1
__WXML_GLOBAL__.ops_cached.$gwx_1=[];
(function(z){var a=11;function Z(ops){z.push(ops)}
Z([3,'true'])
Z([3,'styles'])
Z([3,'style'])
Z([[6],[[7],[3,'item']],[3,'id']])
Z([3,'pick'])
Z([[7],[3,'styles']])
Z([3,'id'])
Z([[2,'+'],[[2,'+'],[3,'/static/style/'],[[6],[[7],[3,'item']],[3,'id']]],[3,'.png']])
Z([[6],[[7],[3,'item']],[3,'name']])
})(__WXML_GLOBAL__.ops_cached.$gwx_1);return __WXML_GLOBAL__.ops_cached.$gwx_1
}
function gz$gwx_2(){
if( __WXML_GLOBAL__.ops_cached.$gwx_2)return __WXML_GLOBAL__.ops_cached.$gwx_2
__WXML_GLOBAL__.ops_cached.$gwx_2=[];
(function(z){var a=11;function Z(ops){z.push(ops)}
Z([3,'page'])
Z([3,'h'])
Z([3,'说说你想要的画面'])
Z([3,'例如：江南春天的石桥，细雨，撑伞的人'])
Z([[7],[3,'words']])
Z([3,'input'])
Z([3,'h'])
Z([3,'画风'])
Z([[7],[3,'styles']])
Z([[7],[3,'style']])
Z([3,'pick'])
Z([[7],[3,'sizes']])
Z([3,'name'])
Z([[7],[3,'size']])
Z([3,'size'])
Z([3,'尺寸'])
Z([3,'go'])
Z([[7],[3,'busy']])
Z([3,'start'])
Z([3,'出图'])
})(__WXML_GLOBAL__.ops_cached.$gwx_2);return __WXML_GLOBAL__.ops_cached.$gwx_2
}
function gz$gwx_3(){
if( __WXML_GLOBAL__.ops_cached.$gwx_3)return __WXML_GLOBAL__.ops_cached.$gwx_3
__WXML_GLOBAL__.ops_cached.$gwx_3=[];
(function(z){var a=11;function Z(ops){z.push(ops)}
Z([3,'page'])
Z([[6],[[7],[3,'item']],[3,'path']])
Z([3,'open'])
Z([[7],[3,'works']])
Z([3,'path'])
Z([[6],[[7],[3,'item']],[3,'path']])
Z([3,'aspectFill'])
Z([[6],[[7],[3,'item']],[3,'words']])
})(__WXML_GLOBAL__.ops_cached.$gwx_3);return __WXML_GLOBAL__.ops_cached.$gwx_3
}
function gz$gwx_4(){
if( __WXML_GLOBAL__.ops_cached.$gwx_4)return __WXML_GLOBAL__.ops_cached.$gwx_4
__WXML_GLOBAL__.ops_cached.$gwx_4=[];
(function(z){var a=11;function Z(ops){z.push(ops)}
Z([3,'page'])
Z([3,'contact'])
Z([3,'联系客服'])
Z([3,'copy'])
Z([3,'商务合作'])
Z([3,'海报工坊 1.1.0'])
})(__WXML_GLOBAL__.ops_cached.$gwx_4);return __WXML_GLOBAL__.ops_cached.$gwx_4
}
function gz$gwx_5(){
if( __WXML_GLOBAL__.ops_cached.$gwx_5)return __WXML_GLOBAL__.ops_cached.$gwx_5
__WXML_GLOBAL__.ops_cached.$gwx_5=[];
(function(z){var a=11;function Z(ops){z.push(ops)}
Z([3,'page'])
Z([[7],[3,'path']])
Z([3,'widthFix'])
Z([3,'save'])
Z([3,'保存到相册'])
Z([3,'layout'])
Z([3,'排成海报'])
})(__WXML_GLOBAL__.ops_cached.$gwx_5);return __WXML_GLOBAL__.ops_cached.$gwx_5
}
function gz$gwx_6(){
if( __WXML_GLOBAL__.ops_cached.$gwx_6)return __WXML_GLOBAL__.ops_cached.$gwx_6
__WXML_GLOBAL__.ops_cached.$gwx_6=[];
(function(z){var a=11;function Z(ops){z.push(ops)}
Z([3,'page'])
Z([3,'poster'])
Z([3,'poster'])
Z([3,'活动标题'])
Z([3,'title'])
Z([3,'input'])
Z([3,'时间与地点'])
Z([3,'place'])
Z([3,'input'])
Z([3,'draw'])
Z([3,'生成海报'])
})(__WXML_GLOBAL__.ops_cached.$gwx_6);return __WXML_GLOBAL__.ops_cached.$gwx_6
}
var e_={},d_={},p_={};
var x=['./components/style-picker/style-picker.wxml','./pages/index/index.wxml','./pages/works/works.wxml','./pages/mine/mine.wxml','./pages/result/result.wxml','./pages/layout/layout.wxml'];
d_[x[0]]={}
var m0=function(e,s,r,gg){
var z=gz$gwx_1()
var oA=_mz(z,'scroll-view',['scroll-x',0,'class',1],[],e,s,gg)
var oC=_v()
_(oA,oC)
var oD=function(e,s,r,gg){
var oB=_mz(z,'view',['class',2,'data-id',1,'bindtap',2],[],e,s,gg)
var oE=_mz(z,'image',['src',7],[],e,s,gg)
_(oB,oE)
var oF=_n('text')
var oG=_oz(z,8,e,s,gg)
_(oF,oG)
_(oB,oF)
_(r,oB)
return r
}
oC.wxXCkey=2
_2z(z,5,oD,e,s,gg,oC,'item','index','id')
_(r,oA)
return r
}
e_[x[0]]={f:m0,j:[],i:[],ti:[],ic:[]}
d_[x[1]]={}
var m1=function(e,s,r,gg){
var z=gz$gwx_2()
var oA=_mz(z,'view',['class',0],[],e,s,gg)
var oB=_mz(z,'view',['class',1],[],e,s,gg)
var oC=_oz(z,2,e,s,gg)
_(oB,oC)
_(oA,oB)
var oD=_mz(z,'textarea',['placeholder',3,'value',1,'bindinput',2],[],e,s,gg)
_(oA,oD)
var oE=_mz(z,'view',['class',6],[],e,s,gg)
var oF=_oz(z,7,e,s,gg)
_(oE,oF)
_(oA,oE)
var oG=_mz(z,'style-picker',['styles',8,'picked',1,'bindpick',2],[],e,s,gg)
_(oA,oG)
var oH=_mz(z,'picker',['range',11,'range-key',1,'value',2,'bindchange',3],[],e,s,gg)
var oI=_n('view')
var oJ=_oz(z,15,e,s,gg)
_(oI,oJ)
_(oH,oI)
_(oA,oH)
var oK=_mz(z,'button',['class',16,'loading',1,'bindtap',2],[],e,s,gg)
var oL=_oz(z,19,e,s,gg)
_(oK,oL)
_(oA,oK)
_(r,oA)
return r
}
e_[x[1]]={f:m1,j:[],i:[],ti:[],ic:[]}
d_[x[2]]={}
var m2=function(e,s,r,gg){
var z=gz$gwx_3()
var oA=_mz(z,'view',['class',0],[],e,s,gg)
var oC=_v()
_(oA,oC)
var oD=function(e,s,r,gg){
var oB=_mz(z,'view',['data-path',1,'bindtap',1],[],e,s,gg)
var oE=_mz(z,'image',['src',5,'mode',1],[],e,s,gg)
_(oB,oE)
var oF=_n('text')
var oG=_oz(z,7,e,s,gg)
_(oF,oG)
_(oB,oF)
_(r,oB)
return r
}
oC.wxXCkey=2
_2z(z,3,oD,e,s,gg,oC,'item','index','path')
_(r,oA)
return r
}
e_[x[2]]={f:m2,j:[],i:[],ti:[],ic:[]}
d_[x[3]]={}
var m3=function(e,s,r,gg){
var z=gz$gwx_4()
var oA=_mz(z,'view',['class',0],[],e,s,gg)
var oB=_mz(z,'button',['open-type',1],[],e,s,gg)
var oC=_oz(z,2,e,s,gg)
_(oB,oC)
_(oA,oB)
var oD=_mz(z,'view',['bindtap',3],[],e,s,gg)
var oE=_oz(z,4,e,s,gg)
_(oD,oE)
_(oA,oD)
var oF=_n('text')
var oG=_oz(z,5,e,s,gg)
_(oF,oG)
_(oA,oF)
_(r,oA)
return r
}
e_[x[3]]={f:m3,j:[],i:[],ti:[],ic:[]}
d_[x[4]]={}
var m4=function(e,s,r,gg){
var z=gz$gwx_5()
var oA=_mz(z,'view',['class',0],[],e,s,gg)
var oB=_mz(z,'image',['src',1,'mode',1],[],e,s,gg)
_(oA,oB)
var oC=_mz(z,'button',['bindtap',3],[],e,s,gg)
var oD=_oz(z,4,e,s,gg)
_(oC,oD)
_(oA,oC)
var oE=_mz(z,'button',['bindtap',5],[],e,s,gg)
var oF=_oz(z,6,e,s,gg)
_(oE,oF)
_(oA,oE)
_(r,oA)
return r
}
e_[x[4]]={f:m4,j:[],i:[],ti:[],ic:[]}
d_[x[5]]={}
var m5=function(e,s,r,gg){
var z=gz$gwx_6()
var oA=_mz(z,'view',['class',0],[],e,s,gg)
var oB=_mz(z,'canvas',['canvas-id',1,'class',1],[],e,s,gg)
_(oA,oB)
var oC=_mz(z,'input',['placeholder',3,'data-key',1,'bindinput',2],[],e,s,gg)
_(oA,oC)
var oD=_mz(z,'input',['placeholder',6,'data-key',1,'bindinput',2],[],e,s,gg)
_(oA,oD)
var oE=_mz(z,'button',['bindtap',9],[],e,s,gg)
var oF=_oz(z,10,e,s,gg)
_(oE,oF)
_(oA,oE)
_(r,oA)
return r
}
e_[x[5]]={f:m5,j:[],i:[],ti:[],ic:[]}
if(path&&e_[path]){
return function(env,dd,global){var root={"tag":"wx-page","children":[]};var main=e_[path].f;try{main(env,{},root,global)}catch(err){console.log(err)}return root;}
}
}
__wxAppCode__["pages/index/index.json"]={"navigationBarTitleText":"海报工坊","usingComponents":{"style-picker":"/components/style-picker/style-picker"}};__wxAppCode__["pages/index/index.wxml"]=[$gwx,"./pages/index/index.wxml"];__wxAppCode__["pages/works/works.json"]={"navigationBarTitleText":"画夹","usingComponents":{}};__wxAppCode__["pages/works/works.wxml"]=[$gwx,"./pages/works/works.wxml"];__wxAppCode__["pages/mine/mine.json"]={"navigationBarTitleText":"我的","usingComponents":{}};__wxAppCode__["pages/mine/mine.wxml"]=[$gwx,"./pages/mine/mine.wxml"];__wxAppCode__["pages/result/result.json"]={"navigationBarTitleText":"成图","usingComponents":{}};__wxAppCode__["pages/result/result.wxml"]=[$gwx,"./pages/result/result.wxml"];__wxAppCode__["pages/layout/layout.json"]={"navigationBarTitleText":"排版","usingComponents":{}};__wxAppCode__["pages/layout/layout.wxml"]=[$gwx,"./pages/layout/layout.wxml"];__wxAppCode__["components/style-picker/style-picker.json"]={"component":true,"usingComponents":{}};__wxAppCode__["components/style-picker/style-picker.wxml"]=[$gwx,"./components/style-picker/style-picker.wxml"];
define("app.js", function(require, module, exports, window,document,frames,self,location,navigator,localStorage,history,Caches,screen,alert,confirm,prompt,fetch,XMLHttpRequest,WebSocket,webkit,WeixinJSCore,Reporter,print,URL,DOMParser,upload,preview,build,showDecryptedInfo,cleanAppCache,syncMessage,checkProxy,showSystemInfo,openVendor,openToolsLog,showRequestInfo,help,showDebugInfoTable,closeDebug,showDebugInfo,__global,loadBabelMod,WeixinJSBridge){ 
"use strict";App({globalData:{works:[]},onLaunch(){this.globalData.works=wx.getStorageSync("works")||[]},keep(a){this.globalData.works=[a].concat(this.globalData.works).slice(0,50),wx.setStorageSync("works",this.globalData.works)}});
});
define("config.js", function(require, module, exports, window,document,frames,self,location,navigator,localStorage,history,Caches,screen,alert,confirm,prompt,fetch,XMLHttpRequest,WebSocket,webkit,WeixinJSCore,Reporter,print,URL,DOMParser,upload,preview,build,showDecryptedInfo,cleanAppCache,syncMessage,checkProxy,showSystemInfo,openVendor,openToolsLog,showRequestInfo,help,showDebugInfoTable,closeDebug,showDebugInfo,__global,loadBabelMod,WeixinJSBridge){ 
"use strict";module.exports={host:"https://draw.posterforge.cn",sizes:[{name:"竖版海报",width:640,height:960},{name:"方图",width:768,height:768},{name:"横幅",width:960,height:540}],styles:[{id:"ink",name:"水墨",suffix:"chinese ink painting, rice paper"},{id:"oil",name:"油画",suffix:"oil painting, thick brush strokes"},{id:"paper",name:"剪纸",suffix:"paper cut art, layered, red"},{id:"clay",name:"黏土",suffix:"clay render, soft light"},{id:"neon",name:"霓虹",suffix:"neon lights, night city"},{id:"photo",name:"胶片",suffix:"35mm film photo, grain"}]};
});
define("utils/http.js", function(require, module, exports, window,document,frames,self,location,navigator,localStorage,history,Caches,screen,alert,confirm,prompt,fetch,XMLHttpRequest,WebSocket,webkit,WeixinJSCore,Reporter,print,URL,DOMParser,upload,preview,build,showDecryptedInfo,cleanAppCache,syncMessage,checkProxy,showSystemInfo,openVendor,openToolsLog,showRequestInfo,help,showDebugInfoTable,closeDebug,showDebugInfo,__global,loadBabelMod,WeixinJSBridge){ 
"use strict";const config=require("../config");function post(o,t){return new Promise(function(e,n){wx.request({url:config.host+o,method:"POST",timeout:12e4,data:t,success:function(o){200===o.statusCode?e(o.data):n(new Error("排队的人有点多，请稍后再试"))},fail:function(o){n(new Error(o.errMsg))}})})}module.exports={post:post};
});
define("services/forge.js", function(require, module, exports, window,document,frames,self,location,navigator,localStorage,history,Caches,screen,alert,confirm,prompt,fetch,XMLHttpRequest,WebSocket,webkit,WeixinJSCore,Reporter,print,URL,DOMParser,upload,preview,build,showDecryptedInfo,cleanAppCache,syncMessage,checkProxy,showSystemInfo,openVendor,openToolsLog,showRequestInfo,help,showDebugInfoTable,closeDebug,showDebugInfo,__global,loadBabelMod,WeixinJSBridge){ 
"use strict";const http=require("../utils/http");function forge(e,t,r){return http.post("/sdapi/v1/txt2img",{prompt:e+", "+t.suffix,negative_prompt:"lowres, text, watermark, bad anatomy",steps:28,sampler_name:"DPM++ 2M Karras",cfg_scale:7,width:r.width,height:r.height,seed:-1}).then(function(e){return e.images[0]})}function save(e){const t=wx.env.USER_DATA_PATH+"/"+Date.now()+".png";return wx.getFileSystemManager().writeFileSync(t,e,"base64"),t}module.exports={forge:forge,save:save};
});
define("components/style-picker/style-picker.js", function(require, module, exports, window,document,frames,self,location,navigator,localStorage,history,Caches,screen,alert,confirm,prompt,fetch,XMLHttpRequest,WebSocket,webkit,WeixinJSCore,Reporter,print,URL,DOMParser,upload,preview,build,showDecryptedInfo,cleanAppCache,syncMessage,checkProxy,showSystemInfo,openVendor,openToolsLog,showRequestInfo,help,showDebugInfoTable,closeDebug,showDebugInfo,__global,loadBabelMod,WeixinJSBridge){ 
"use strict";Component({properties:{styles:Array,picked:String},methods:{pick(t){this.triggerEvent("pick",{id:t.currentTarget.dataset.id})}}});
});
require("app.js");
__wxRoute='components/style-picker/style-picker';__wxRouteBegin=true;__wxAppCurrentFile__='components/style-picker/style-picker.js';require("components/style-picker/style-picker.js");
__wxRoute='pages/index/index';__wxRouteBegin=true;__wxAppCurrentFile__='pages/index/index.js';define("pages/index/index.js", function(require, module, exports, window,document,frames,self,location,navigator,localStorage,history,Caches,screen,alert,confirm,prompt,fetch,XMLHttpRequest,WebSocket,webkit,WeixinJSCore,Reporter,print,URL,DOMParser,upload,preview,build,showDecryptedInfo,cleanAppCache,syncMessage,checkProxy,showSystemInfo,openVendor,openToolsLog,showRequestInfo,help,showDebugInfoTable,closeDebug,showDebugInfo,__global,loadBabelMod,WeixinJSBridge){ 
"use strict";const config=require("../../config"),service=require("../../services/forge"),app=getApp();Page({data:{styles:config.styles,sizes:config.sizes,style:"ink",size:0,words:"",busy:!1},input(e){this.setData({words:e.detail.value})},pick(e){this.setData({style:e.detail.id})},size(e){this.setData({size:Number(e.detail.value)})},start(){const e=this,t=this.data.words.trim();if(!t)return wx.showToast({title:"写几个字说说画面",icon:"none"});const s=config.styles.find(t=>t.id===e.data.style);this.setData({busy:!0}),wx.showLoading({title:"正在起稿"}),service.forge(t,s,config.sizes[this.data.size]).then(function(e){const i=service.save(e);app.keep({path:i,words:t,style:s.name}),wx.navigateTo({url:"/pages/result/result?path="+encodeURIComponent(i)})}).catch(function(e){wx.showToast({title:e.message,icon:"none"})}).then(function(){wx.hideLoading(),e.setData({busy:!1})})}});
});
require("pages/index/index.js");
__wxRoute='pages/works/works';__wxRouteBegin=true;__wxAppCurrentFile__='pages/works/works.js';define("pages/works/works.js", function(require, module, exports, window,document,frames,self,location,navigator,localStorage,history,Caches,screen,alert,confirm,prompt,fetch,XMLHttpRequest,WebSocket,webkit,WeixinJSCore,Reporter,print,URL,DOMParser,upload,preview,build,showDecryptedInfo,cleanAppCache,syncMessage,checkProxy,showSystemInfo,openVendor,openToolsLog,showRequestInfo,help,showDebugInfoTable,closeDebug,showDebugInfo,__global,loadBabelMod,WeixinJSBridge){ 
"use strict";const app=getApp();Page({data:{works:[]},onShow(){this.setData({works:app.globalData.works})},open(a){wx.navigateTo({url:"/pages/result/result?path="+encodeURIComponent(a.currentTarget.dataset.path)})}});
});
require("pages/works/works.js");
__wxRoute='pages/mine/mine';__wxRouteBegin=true;__wxAppCurrentFile__='pages/mine/mine.js';define("pages/mine/mine.js", function(require, module, exports, window,document,frames,self,location,navigator,localStorage,history,Caches,screen,alert,confirm,prompt,fetch,XMLHttpRequest,WebSocket,webkit,WeixinJSCore,Reporter,print,URL,DOMParser,upload,preview,build,showDecryptedInfo,cleanAppCache,syncMessage,checkProxy,showSystemInfo,openVendor,openToolsLog,showRequestInfo,help,showDebugInfoTable,closeDebug,showDebugInfo,__global,loadBabelMod,WeixinJSBridge){ 
"use strict";Page({copy(){wx.setClipboardData({data:"hello@posterforge.cn"})}});
});
require("pages/mine/mine.js");
__wxRoute='pages/result/result';__wxRouteBegin=true;__wxAppCurrentFile__='pages/result/result.js';define("pages/result/result.js", function(require, module, exports, window,document,frames,self,location,navigator,localStorage,history,Caches,screen,alert,confirm,prompt,fetch,XMLHttpRequest,WebSocket,webkit,WeixinJSCore,Reporter,print,URL,DOMParser,upload,preview,build,showDecryptedInfo,cleanAppCache,syncMessage,checkProxy,showSystemInfo,openVendor,openToolsLog,showRequestInfo,help,showDebugInfoTable,closeDebug,showDebugInfo,__global,loadBabelMod,WeixinJSBridge){ 
"use strict";Page({data:{path:""},onLoad(a){this.setData({path:decodeURIComponent(a.path)})},save(){wx.saveImageToPhotosAlbum({filePath:this.data.path,success:()=>wx.showToast({title:"已保存"})})},layout(){wx.navigateTo({url:"/pages/layout/layout?path="+encodeURIComponent(this.data.path)})}});
});
require("pages/result/result.js");
__wxRoute='pages/layout/layout';__wxRouteBegin=true;__wxAppCurrentFile__='pages/layout/layout.js';define("pages/layout/layout.js", function(require, module, exports, window,document,frames,self,location,navigator,localStorage,history,Caches,screen,alert,confirm,prompt,fetch,XMLHttpRequest,WebSocket,webkit,WeixinJSCore,Reporter,print,URL,DOMParser,upload,preview,build,showDecryptedInfo,cleanAppCache,syncMessage,checkProxy,showSystemInfo,openVendor,openToolsLog,showRequestInfo,help,showDebugInfoTable,closeDebug,showDebugInfo,__global,loadBabelMod,WeixinJSBridge){ 
"use strict";Page({data:{path:"",title:"",place:""},onLoad(t){this.setData({path:decodeURIComponent(t.path)})},input(t){this.setData({[t.currentTarget.dataset.key]:t.detail.value})},draw(){const t=wx.createCanvasContext("poster",this);t.drawImage(this.data.path,0,0,320,480),t.setFillStyle("#ffffff"),t.setFontSize(28),t.fillText(this.data.title,20,400),t.setFontSize(14),t.fillText(this.data.place,20,430),t.draw(!1,()=>wx.canvasToTempFilePath({canvasId:"poster",success:t=>wx.previewImage({urls:[t.tempFilePath]})},this))}});
});
require("pages/layout/layout.js");
