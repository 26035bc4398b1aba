package dev.guanka.rules.scan;

import static dev.guanka.rules.scan.Programs.program;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.CapabilityState;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs as the ecosystem writes them, on both sides of the line. */
class UnseenTest {

  @DisplayName("generates nothing")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a customer service IM  | <view>在线客服</view><input placeholder="请输入消息"/><button>发送</button> | const im = getApp().im; Page({ send() { im.createTextMessage({to: this.data.friendId}); wx.request({url: host + '/kf/message/send', data: {content: this.data.text, role: 'user'}}) } })
          a text scanner         | <view>拍照识字</view><button>开始识别</button> | Page({ scan() { wx.chooseMedia({success: r => wx.serviceMarket.invokeService({service: 'wx79ac3de8be320b71', api: 'OcrAllInOne', data: {img_url: r}})}) } })
          a translator           | <textarea placeholder="输入要翻译的文字"/><button>翻译</button> | const plugin = requirePlugin('WechatSI'); Page({ go() { plugin.translate({lfrom: 'zh_CN', lto: 'en_US', content: this.data.text, success: r => this.setData({result: r.result})}) } })
          a book reader          | <view>智能朗读</view><button>播放</button> | Page({ play() { plugin.textToSpeech({lang: 'zh_CN', tts: true, content: this.data.page}); wx.request({url: host + '/book/chapter'}) } })
          an ID photo            | <view>智能证件照</view><button>一键生成</button> | Page({ make() { wx.chooseImage({success: f => wx.uploadFile({url: host + '/photo/matting', filePath: f, formData: {templateId: 3, color: 'red'}})}); wx.saveImageToPhotosAlbum({}) } })
          a sticker maker        | <canvas id="c"/><view>表情包制作</view><input placeholder="配文"/><button>生成表情</button> | Page({ make() { const ctx = wx.createCanvasContext('c'); ctx.drawImage(a); wx.canvasToTempFilePath({}); wx.request({url: host + '/sticker/list'}) } })
          a weather assistant    | <view>智能穿衣建议</view><input placeholder="搜索城市"/> | Page({ load() { wx.request({url: host + '/weather/now', data: {city: this.data.city}, success: r => this.setData({advice: r.data.advice})}) } })
          a course platform      | <view>AI大模型实战课程</view><view>ChatGPT 从入门到精通教程</view><input placeholder="搜索课程"/><button>立即购买</button> | Page({ buy() { wx.request({url: host + '/course/order', data: {id: this.data.id}}) } })
          a hospital guide       | <view>智能导诊</view><view>请选择不适的部位</view><input placeholder="搜索科室"/> | Page({ next() { wx.request({url: host + '/triage/department', data: {bodyPart: this.data.part, symptom: this.data.symptom}}) } })
          a smart home           | <view>智能家居</view><view>扫地机器人</view><button>开始清扫</button> | Page({ clean() { wx.request({url: host + '/device/command', data: {deviceId: this.data.id, model: 'X10', mode: 'auto'}}) } })
          a message board        | <view>留言板</view><input placeholder="说点什么"/><button>发送</button> | Page({ send() { this.data.list.push({side: 'right', text: this.data.value}); wx.request({url: host + '/board/reply', success: e => this.data.list.push({side: 'left', text: e.data.text})}) } })
          a desk for coupons     | <view>优惠券标题</view><input/><button>立即生成</button> | Page({ make() { wx.cloud.callFunction({name: 'generateCoupon', data: {title: this.data.title}}) } })
          a tree of relations    | <view>对称关系意味着双方称呼一致，无需配置反向词。</view><input/> | Page({ save() { wx.request({url: host + '/relation/save', data: {name: this.data.name}}) } })
          a digest of the news   | <view>新闻摘要</view><view>会议纪要下载</view><input placeholder="搜索"/> | Page({ load() { wx.request({url: host + '/news/list', data: {q: this.data.q}}) } })
          a vending robot        | <view>咖啡机器人</view><button>立即下单</button><input placeholder="备注"/> | Page({ order() { wx.request({url: host + '/robot/order', method: 'POST', data: {skuId: this.data.sku, remark: this.data.remark}}) } })
          """)
  void generatesNothing(String what, String markup, String script) {
    assertThat(states(markup, script)).as(what).isEmpty();
  }

  @DisplayName("generates")
  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          TEXT_SYNTHESIS  | an own backend, streamed | <textarea placeholder="问点什么"/><button>发送</button> | Page({ send() { const messages = this.data.list.map(m => ({role: m.role, content: m.content})); const task = wx.request({url: host + '/ai/chat', method: 'POST', enableChunked: true, data: {messages}}); task.onChunkReceived(r => this.append(r.data)) } })
          TEXT_SYNTHESIS  | a Coze bot               | <input/><button>发送</button> | Page({ ask() { wx.request({url: 'https://api.coze.cn/v3/chat', method: 'POST', data: {bot_id: '7390', user_id: 'u', additional_messages: [{role: 'user', content: this.data.q, content_type: 'text'}]}}) } })
          TEXT_SYNTHESIS  | a Dify application       | <input/> | const API = 'https://dify.example.cn/v1'; Page({ ask() { wx.request({url: `${API}/chat-messages`, method: 'POST', data: {inputs: {}, query: this.data.q, response_mode: 'streaming', conversation_id: ''}}) } })
          TEXT_SYNTHESIS  | a Spark socket           | <input/> | Page({ ask() { const s = wx.connectSocket({url: 'wss://spark-api.xf-yun.com/v3.5/chat?authorization=' + a}); s.send({data: JSON.stringify({parameter: {chat: {domain: 'generalv3.5'}}, payload: {message: {text: [{role: 'user', content: this.data.q}]}}})}) } })
          IMAGE_SYNTHESIS | an own image backend     | <textarea placeholder="描述你想要的画面"/><button>开始绘制</button> | Page({ draw() { wx.request({url: host + '/wanx/task', method: 'POST', data: {prompt: this.data.p, negative_prompt: this.data.n, size: '1024*1024'}, success: r => wx.previewImage({urls: [r.data.url]})}) } })
          FACE_SWAP       | a face fusion backend    | <view>一键换脸</view><button>开始制作</button> | Page({ make() { wx.chooseMedia({success: f => wx.uploadFile({url: host + '/facefusion', filePath: f, formData: {templateId: this.data.id}})}) } })
          FACE_SWAP       | a cloud service's action | <view>人脸融合</view> | Page({ go() { tcb.callService({service: 'ai', action: 'FaceFusion', data: {FileID: this.data.id}}) } })
          IMAGE_SYNTHESIS | a task of LeanCloud      | <view>AI画头像</view><textarea/> | Page({ go() { AV.Cloud.run('createPaintingOrder', {prompt: this.data.p}) } })
          IMAGE_SYNTHESIS | a ComfyUI workflow       | <textarea/> | Page({ go() { wx.request({url: 'http://10.0.0.2:8188/prompt', data: {prompt: {3: {class_type: 'KSampler', inputs: {}}}}}) } })
          TEXT_SYNTHESIS  | a chat that says no AI   | <textarea/><button>发送</button> | Page({ go() { this.list.push({role: 'assistant', content: r}); wx.request({url: host + '/api/chat', data: {message: m}}) } })
          TEXT_SYNTHESIS  | answers in a built page  | <view>欢迎使用chatGPT聊天机器人</view><input/> | var page={methods:{send:function(){var n=this;this.msgs.push({side:"right",msg:this.value}),t.request({url:"http://192.168.48.54:8080/test",data:{msg:this.value},success:function(e){n.msgs.push({side:"left",msg:e.data})}})}}};
          TEXT_SYNTHESIS  | a site of a chat model   | <web-view src="https://yuanbao.tencent.com/chat/naQivTmsDa"></web-view> | Page({})
          TEXT_SYNTHESIS  | a site under a constant  | <web-view src="{{src}}"/> | const H = 'https://kb.hospital.cn'; Page({ onLoad() { this.setData({src: `${H}/chat/share?shareId=k3v9&u=${this.data.uid}`}) } })
          TEXT_SYNTHESIS  | a function named so      | <textarea placeholder="请输入您的问题"/><view>发送</view> | const gptChat = msg => wx.request({url: host + '/message', method: 'POST', data: {message: msg}}); Page({ ask() { gptChat(this.data.q).then(r => this.show(r)) } })
          TEXT_SYNTHESIS  | a notice of its own      | <text>&#20869;&#23481;&#30001;AI&#29983;&#25104;</text> | Page({ load() { wx.request({url: host + '/comment/list'}) } })
          IMAGE_SYNTHESIS | a prompt and a drawing   | <textarea placeholder="请输入纹身描述"/> | Page({ draw() { wx.request({url: host + '/api/v1/draw', method: 'POST', data: {prompt: this.data.p, style: this.data.s}}) } })
          IMAGE_SYNTHESIS | a cloud function's type  | <view>AI 新春瑞兽</view><button>再来一张</button> | Page({ go() { call({name: 'generateImage', data: {seed: 3}}); callCloudFunction({name: 'generateImage', data: {seed: 3}}) } })
          TEXT_SYNTHESIS  | minutes of a recording   | <text>录音转文字，一键生成摘要</text> | Page({ up() { wx.uploadFile({url: host + '/files', filePath: this.data.path, name: 'file'}) } })
          IMAGE_SYNTHESIS | a picture by a server    | <input placeholder="上方文字"/><image bindtap="save"/> | Page({ pick() { wx.chooseMedia({}) }, go() { wx.request({url: host + '/coin_generation/' + this.data.id, data: {text: this.data.text, image: this.data.image}}) }, save() { wx.saveImageToPhotosAlbum({filePath: this.data.out}) } })
          IMAGE_SYNTHESIS | a model chosen by name   | <button>生成</button> | const provider = 'seedream'; Page({ go() { wx.uploadFile({url: host + '/generate', filePath: this.data.front, name: 'image', formData: {prompt: this.data.words, provider}}) } })
          TEXT_SYNTHESIS  | a diary under ai         | <textarea/> | Page({ go() { api.post('/ai/mindful-diary', {mood: this.data.mood}) } })
          TEXT_SYNTHESIS  | a streamed answer        | <input/> | Page({ go() { const t = wx.request({url: this.data.gate, enableChunked: true}); t.onChunkReceived(r => { const d = JSON.parse(decode(r.data)); this.show(d.choices[0].delta.content) }); this.list.push({role: 'assistant', content: ''}) } })
          IMAGE_SYNTHESIS | a picture by Gemini      | <textarea/> | const MODEL = 'gemini-3-pro-image-preview'; Page({ go() { wx.request({url: `https://gate.example.cn/v1beta/models/${MODEL}:generateContent`, data: {contents: [{parts}], generationConfig: {responseModalities: ['Image'], imageConfig: {aspectRatio: '2:3'}}}}) } })
          TEXT_SYNTHESIS  | a chat robot             | <input/> | Page({ go() { wx.request({url: 'https://api.qingyunke.com/api.php?msg=' + m}) } })
          """)
  void generates(String capability, String what, String markup, String script) {
    assertThat(states(markup, script)).as(what).containsKey(capability);
  }

  @DisplayName("generates in a cloud function")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          TEXT_SYNTHESIS  | const axios = require('axios'); exports.main = async e => axios.post('https://aip.baidubce.com/rpc/2.0/ai_custom/v1/wenxinworkshop/chat/completions?access_token=' + t, {messages: [{role: 'user', content: e.q}]})
          IMAGE_SYNTHESIS | const tencentcloud = require('tencentcloud-sdk-nodejs'); const AiartClient = tencentcloud.aiart.v20221229.Client; exports.main = async e => new AiartClient(c).TextToImage({Prompt: e.p, Styles: ['201']})
          FACE_SWAP       | const {FacefusionClient} = require('tencentcloud-sdk-nodejs-facefusion'); exports.main = async e => new FacefusionClient(c).FuseFace({ProjectId: 'at_1', ModelId: 'mt_1', MergeInfos: [{Url: e.url}]})
          """)
  void generatesInACloudFunction(String capability, String script) {
    Map<String, CapabilityState> states =
        program("pages/a/a")
            .with("project.config.json", "{\"cloudfunctionRoot\": \"cloudfunctions/\"}")
            .with("pages/a/a.js", "Page({ go() { wx.cloud.callFunction({name: 'task'}) } })")
            .with("cloudfunctions/task/index.js", script)
            .states();

    assertThat(states).containsEntry(capability, CapabilityState.DETECTED);
  }

  @DisplayName("generates in the sources of a framework")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          pages/a/a.vue | <template><view><text>AI写作助手</text><textarea v-model="q"/><button @click="ask">生成文案</button></view></template><script>export default { methods: { ask() { uni.request({url: this.$host + '/ai/write', data: {q: this.q}, success: r => { this.answer = r.data.answer }}) } } }</script>
          pages/a/a.js  | "use strict";(wx["webpackJsonp"]=wx["webpackJsonp"]).push([[1],{12:function(e,t,n){function a(e){return s.a.request({url:h+"/v1/chat/completions",method:"POST",data:{model:"qwen-plus",messages:[{role:"system",content:"\\u4f60\\u662f"},e]}})}Page(Object(u.createPageConfig)(a,"pages/a/a",{root:{cn:[]}}))}}]);
          """)
  void generatesInAFramework(String file, String source) {
    Map<String, CapabilityState> states = program("pages/a/a").with(file, source).states();

    assertThat(states).containsEntry("TEXT_SYNTHESIS", CapabilityState.DETECTED);
  }

  private static Map<String, CapabilityState> states(String markup, String script) {
    return program("pages/a/a")
        .with("pages/a/a.wxml", markup)
        .with("pages/a/a.js", script)
        .states();
  }
}
