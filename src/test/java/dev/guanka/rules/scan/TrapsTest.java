package dev.guanka.rules.scan;

import static dev.guanka.rules.scan.Programs.program;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.CapabilityState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that only look alike: none of them may be rejected, most not even be asked. */
class TrapsTest {

  @DisplayName("looks alike and is nothing of the kind")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a list of questions   | <view>常见问答</view><view>智能设备怎么用？</view> | Page({data: {list: [{q: '怎么退款', answer: '联系客服'}]}})
          a community           | <view>问答社区</view><input placeholder="写下你的回答"/> | wx.request({url: host + '/question/answer', data: {answer: a, toUserId: u}})
          a quiz about AI       | <view>AI知识竞赛</view><input/><view>题库</view> | wx.request({url: host + '/exam/answer', success: r => show(r.data.answer)})
          fraud education       | <view>警惕“AI换脸”诈骗</view> | wx.chooseImage({}); wx.uploadFile({url: host + '/face/verify'})
          plant recognition     | <view>AI识花</view><view>拍照识别</view> | wx.chooseImage({}); wx.uploadFile({url: 'https://aip.baidubce.com/rest/2.0/image-classify/v1/plant'})
          an ID photo           | <view>AI证件照</view><button>开始生成</button> | wx.chooseImage({}); wx.uploadFile({url: host + '/idphoto/generate'}); wx.saveImageToPhotosAlbum({})
          an IM                 | <view>消息</view><input/><button>发送</button> | import TIM from 'tim-wx-sdk'; console.log('智能客服 ready'); tim.sendMessage({role: 'user'}); wx.request({url: '/chat'})
          a denylist            | <input/> | const bad = ['openai', 'chatgpt', 'https://api.openai.com/v1/chat/completions']; if (bad.includes(t)) wx.request({url: '/report'})
          a canvas poster       | <canvas/><button>生成海报</button><input/> | ctx = wx.createCanvasContext('c'); wx.showModal({prompt: 1}); wx.request({url: host + '/poster/generate'}); wx.saveImageToPhotosAlbum({})
          a lottery at a contest | <view>AI绘画大赛</view><button>抽奖</button> | wx.request({url: host + '/lottery/draw'})
          news of models        | <view>ChatGPT 发布新版本</view><input/> | wx.request({url: host + '/news/search'})
          a real-name form      | <input placeholder="请填写真实姓名"/> | wx.request({url: host + '/user/modify'})
          face attendance       | <view>人脸考勤</view> | wx.startFacialRecognitionVerify({}); wx.uploadFile({url: host + '/face/record'})
          a weather helper      | <view>今日天气</view><input/> | wx.request({url: host + '/weather', data: {temperature: 1, humidity: 2}})
          a robot vacuum shop   | <view>扫地机器人</view><view>绿豆包装</view><input/> | wx.request({url: host + '/goods/search'})
          an entrance to nothing | <view>AI聊天室</view><view>收藏</view> | Page({data: {tag: 'AI助手'}})
          a feature to come     | <view bindtap="go">AI</view><input/> | Page({data: {tabs: [{key: 'ai', isAi: true}]}, go() { wx.showToast({title: 'AI对话待开发'}); wx.request({url: host + '/tabs'}) }})
          a message centre      | <view>消息</view> | wx.request({url: host + '/api/v1/messages/', data: {page: 1}})
          a parameter named ai  | <view>AI识垃圾</view><input/> | wx.cloud.callFunction({name: 'trash', data: {type: 'ai', kw: this.data.kw}})
          glasses laid over a photo | <view>在线试戴</view> | wx.chooseImage({}); wx.uploadFile({url: host + '/api/try-on'})
          a gif of own pictures | <view>动图工具</view><input/><button>生成</button> | wx.uploadFile({url: host + '/generate-gif'}); wx.saveImageToPhotosAlbum({})
          text on a picture     | <canvas/><textarea/><view>长文转图，文字生成图片</view> | ctx = wx.createCanvasContext('c'); wx.request({url: host + '/count'})
          face recognition by a vendor | <view>人脸识别</view> | wx.request({url: 'https://facebody.cn-shanghai.aliyuncs.com/?Action=CompareFace'})
          a log of a uni-app build | <input/> | const v = require('../../common/vendor.js'); v.index.__f__('log', 'at pages/a/a.vue:1', '加载AI助手失败'); v.index.request({url: host + '/role/list'})
          a program named so    | <view>AI错题宝</view><input/><button>搜索</button> | wx.request({url: host + '/cuoti-ai/question/list', data: {subject: s}}); wx.request({url: host + '/cuoti-ai/image/list'})
          subjects of study     | <view>私信</view><input/> | Page({data: {majors: ['法学', '会计学', '临床医学', '土木工程', '新闻学', '人工智能', '软件工程', '护理学', '金融学', '日语', '美术学', '历史学', '哲学']}, send() { wx.request({url: host + '/temp-chat/send', data: {text: t}}) }})
          a route that ends in chat | <view>AI 小课堂</view><input/> | export const menu = [{title: '私信', url: './chat/index'}]; wx.request({url: host + '/lessons'})
          an upload to recognise | <view>AI 拍照识花</view> | wx.chooseImage({}); wx.uploadFile({url: host + '/api/ai/image/classify'})
          the cloud template's page | <input/><view>AI 对话能力</view> | Page({data: {haveGetCodeSrc: false, initEnvCode: '', modelConfig: {welcomeMsg: '我是DeepSeek，很高兴见到你'}}}); wx.cloud.callFunction({name: 'quickstartFunctions'})
          """)
  void looksAlike(String what, String markup, String script) {
    assertThat(
            program("pages/a/a")
                .with("pages/a/a.wxml", markup)
                .with("pages/a/a.js", script)
                .states())
        .as(what)
        .doesNotContainValue(CapabilityState.DETECTED)
        .isEmpty();
  }
}
